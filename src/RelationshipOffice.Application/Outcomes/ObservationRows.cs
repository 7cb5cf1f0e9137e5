using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>Observations as people read them, wherever they stand.</summary>
internal static class ObservationRows
{
    private const string AnotherParty = "Another party";

    /// <summary>Latest day first; of one day the one that counts, then what others say, then what was corrected.</summary>
    public static IOrderedQueryable<Observation> LatestFirst(this IQueryable<Observation> observations) => observations
        .OrderByDescending(o => o.On).ThenBy(o => o.IsCorrected).ThenByDescending(o => o.IsVerified).ThenByDescending(o => o.Id);

    public static ObservationRow AsRow(this Observation seen, Actor actor, IReadOnlyDictionary<PersonId, string> names) => new(
        seen.Id, seen.Version, seen.Value, seen.On, seen.Source, seen.Note, seen.IsVerified, names.GetValueOrDefault(seen.Author, AnotherParty),
        seen.Corrects, seen.IsCorrected, MayCorrect: !seen.IsCorrected && actor.MayCorrect(seen));

    /// <summary>Names of the office's own people and of people of parties in reach; others stay "another party".</summary>
    public static Task<Dictionary<PersonId, string>> NamesOfAuthorsAsync(
        this OfficeDbContext db, Actor actor, IReadOnlyList<PersonId> ids, CancellationToken ct)
    {
        var people = db.People.Where(p => ids.Contains(p.Id));
        if (!actor.SeesWholeOffice)
        {
            var charters = db.Charters.ReachableBy(actor);
            people = people.Where(p => (p.Roles & (Roles.Officer | Roles.Executive)) != 0 || p.StandsFor == null
                || charters.Any(c => c.Parties.Any(q => q.Partner == p.StandsFor)));
        }

        return people.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
