using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>Words of other people's relationships that no answer may hold, as JSON writes them.</summary>
internal static class ForeignWords
{
    public static async Task<IReadOnlyList<string>> ReadAsync(OfficeDbContext db, IReadOnlyList<Charter> others, IReadOnlyList<Charter> mine, bool hidesPartners)
    {
        var charters = others.Select(c => c.Id).ToList();
        var partners = await db.Partners.AsNoTracking().Where(p => p.Kind != PartnerKind.OwnOrganisation).ToListAsync();
        partners.RemoveAll(p => mine.Any(c => c.IsParty(p.Id)));
        var outcomes = (await db.Outcomes.AsNoTracking().ToListAsync()).Where(o => o.Contributions.All(c => charters.Contains(c.Charter))).ToList();
        outcomes.RemoveAll(o => mine.Count > 0 && o.Contributions.Count == 0);
        var statements = await db.Statements.AsNoTracking().Where(s => charters.Contains(s.Charter)).ToListAsync();
        var decisions = await db.Decisions.AsNoTracking().Where(d => charters.Contains(d.Charter)).ToListAsync();
        string[] secrets =
        [
            .. others.SelectMany(c => new[] { c.Code, c.Title, c.Terms.Purpose }),
            .. outcomes.Select(o => o.Title), .. statements.Select(s => s.Words), .. decisions.Select(d => d.Title),
            .. hidesPartners ? partners.Select(p => p.Name) : [],
        ];
        return [.. secrets.Where(s => s.Length > 2).Select(s => JsonEncodedText.Encode(s, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()).Distinct()];
    }
}
