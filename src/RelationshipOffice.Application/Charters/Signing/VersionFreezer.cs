using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Writes the present words and rules of a charter down as the text of its next version.</summary>
internal sealed class VersionFreezer(OfficeDbContext db, WorkingText working, OfficeClock clock)
{
    public async Task<CharterVersion> FreezeAsync(Charter charter, CancellationToken ct) =>
        new(charter, (await working.ReadAsync(charter, charter.CurrentVersion!.Value, ct)).ToCanonical(), clock.Now);

    /// <summary>
    /// The text in force with this one domain as it is governed now: exactly what the parties consented to, whatever else
    /// has moved on beside the charter.
    /// </summary>
    public async Task<CharterVersion> AmendAsync(
        Charter charter, DecisionDomain domain, DecisionId decision, IReadOnlyList<Consent> consents, CancellationToken ct)
    {
        var before = await db.CharterVersions.AsNoTracking().Where(v => v.Charter == charter.Id && v.Number < charter.CurrentVersion && v.SetAside == null)
            .OrderByDescending(v => v.Number).FirstAsync(ct);
        var text = CharterText.FromCanonical(before.Content);
        var names = text.Parties.ToDictionary(p => p.Id, p => p.Name);
        var governed = WorkingText.Of(charter.Domains.Single(d => d.Domain == domain), p => names[p.Value]);
        var amended = text with
        {
            Version = charter.CurrentVersion!.Value,
            Domains = [.. text.Domains.Where(d => d.Domain != domain).Append(governed).OrderBy(d => d.Domain)],
        };
        return new CharterVersion(charter, amended.ToCanonical(), decision, consents, clock.Now);
    }
}
