using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Who decided what, and since when: the types in force on a day, read from the frozen versions, and each change of type
/// until then, newest first. Before the first agreement nothing is in force. Out of reach is <c>office.not_found</c>.
/// </summary>
/// <param name="AsOf">The day; none: today.</param>
[Requires(Permission.SeeCharters)]
public sealed record GetGovernanceHistory(CharterId Charter, DateOnly? AsOf = null) : IQuery<GovernanceHistory>;

/// <summary>What was in force on the day, and how it came there.</summary>
/// <param name="Version">Number of the version in force; none: none was.</param>
public sealed record GovernanceHistory(DateOnly AsOf, int? Version, IReadOnlyList<TypeInForce> Domains, IReadOnlyList<TypeChanged> Changes);

/// <summary>How one domain was governed.</summary>
public sealed record TypeInForce(DecisionDomain Domain, GovernanceType Type, string WhoDecides, DateOnly Since);

/// <summary>One change: from no type at the first agreement, later by a decision.</summary>
public sealed record TypeChanged(DecisionDomain Domain, DateOnly On, int Version, GovernanceType? Before, GovernanceType After, string WhoDecides, DecisionId? Decision);

internal sealed class GetGovernanceHistoryHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetGovernanceHistory, GovernanceHistory>
{
    public async Task<Result<GovernanceHistory>> HandleAsync(GetGovernanceHistory request, Actor actor, CancellationToken ct)
    {
        if (await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var asOf = request.AsOf ?? clock.Today;
        var versions = await db.CharterVersions.AsNoTracking().Where(v => v.Charter == charter.Id && v.SetAside == null)
            .OrderBy(v => v.Number)
            .Select(v => new
            {
                v.Number,
                v.Content,
                v.Decision,
                // A signed version is in force with its last signature, an amended one from the day it was made.
                From = v.Decision != null ? v.CreatedAt : db.Signatures.Where(s => s.CharterVersion == v.Id).Max(s => (DateTimeOffset?)s.SignedAt),
            })
            .ToListAsync(ct);
        var inForce = new Dictionary<DecisionDomain, (TypeInForce Now, string Leads)>();
        var changes = new List<TypeChanged>();
        int? current = null;
        foreach (var version in versions.Where(v => v.From is { } from && (charter.IsInForce || v.Number != charter.CurrentVersion) && clock.DayOf(from) <= asOf))
        {
            var on = clock.DayOf(version.From!.Value);
            current = version.Number;
            foreach (var domain in CharterText.FromCanonical(version.Content).Domains)
            {
                var leads = string.Join(", ", domain.Leads);
                var known = inForce.TryGetValue(domain.Domain, out var before);
                if (known && before.Now.Type == domain.Type && before.Leads == leads)
                {
                    continue;
                }

                inForce[domain.Domain] = (new TypeInForce(domain.Domain, domain.Type, domain.WhoDecides, on), leads);
                changes.Add(new TypeChanged(domain.Domain, on, version.Number, known ? before.Now.Type : null, domain.Type, domain.WhoDecides, version.Decision));
            }
        }

        return new GovernanceHistory(
            asOf, current, [.. inForce.Values.Select(d => d.Now).OrderBy(d => d.Domain)],
            [.. changes.OrderByDescending(c => c.Version).ThenBy(c => c.Domain)]);
    }
}
