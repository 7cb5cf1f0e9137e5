using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Finds promises of exclusivity or loyalty that one party made to two others, of whom at least one stands in only one of
/// the two charters: what it owes here and what it owes there may exclude each other (domain guide §3.1).
/// </summary>
internal sealed class PromiseReader(OfficeDbContext db)
{
    public async Task<IReadOnlyList<ConflictingPromise>> ReadAsync(Charter charter, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var promises = (await db.RelationFacts.AsNoTracking()
                .Where(f => f.Kind == RelationFactKind.Exclusivity && ids.Contains(f.Partner)).ToListAsync(ct))
            .GroupBy(f => (f.Partner, f.Counterpart))
            .Select(g => g.OrderByDescending(f => f.Date).ThenByDescending(f => f.IsVerified).ThenByDescending(f => f.Id.Value).First())
            .ToList();
        if (promises.Count < 2)
        {
            return [];
        }

        var others = await db.Charters.AsNoTracking()
            .Where(c => c.Id != charter.Id && c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn && c.Parties.Any(p => ids.Contains(p.Partner)))
            .Select(c => new { c.Id, c.Code, Parties = c.Parties.Select(p => p.Partner).ToList() }).ToListAsync(ct);
        var conflicts =
            from here in promises
            where ids.Contains(here.Counterpart)
            from other in others
            where other.Parties.Contains(here.Partner)
            from there in promises
            where there.Partner == here.Partner && there.Counterpart != here.Counterpart && other.Parties.Contains(there.Counterpart)
                && (!other.Parties.Contains(here.Counterpart) || !ids.Contains(there.Counterpart))
            let newer = here.Date >= there.Date ? here : there
            select new ConflictingPromise(
                here.Partner, here.Counterpart, there.Counterpart, here.Note, there.Note, other.Id, other.Code, newer.Date, newer.Source,
                $"{here.Id.Value:N}/{there.Id.Value:N}");
        return [.. conflicts];
    }
}
