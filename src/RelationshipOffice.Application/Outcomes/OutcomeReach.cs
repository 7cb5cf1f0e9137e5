using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Which outcomes exist for whom: all for officers and executives, for others those to which a charter in their reach
/// contributes. A measure from which only other charters' contributions are read stays with those charters.
/// </summary>
internal static class OutcomeReach
{
    public static IQueryable<Outcome> OutcomesFor(this OfficeDbContext db, Actor actor)
    {
        if (actor.SeesWholeOffice)
        {
            return db.Outcomes;
        }

        var charters = db.Charters.ReachableBy(actor);
        return db.Outcomes.Where(o => o.Contributions.Any(c => charters.Any(r => r.Id == c.Charter)));
    }

    public static IQueryable<Measure> MeasuresFor(this OfficeDbContext db, Actor actor)
    {
        if (actor.SeesWholeOffice)
        {
            return db.Measures;
        }

        var charters = db.Charters.ReachableBy(actor);
        return db.Measures.Where(m => db.OutcomesFor(actor).Any(o => o.Id == m.Outcome
            && (o.LeadMeasure == m.Id
                || !o.Contributions.Any(c => c.Measure == m.Id)
                || o.Contributions.Any(c => c.Measure == m.Id && charters.Any(r => r.Id == c.Charter)))));
    }

    /// <summary>The office corrects any observation, a partner manager those of the own party.</summary>
    public static bool MayCorrect(this Actor actor, Observation observation) =>
        actor.May(Domain.People.Permission.KeepOutcomes)
        || (actor.May(Domain.People.Permission.RecordObservations) && actor.StandsFor is { } party && observation.AuthorStandsFor == party);
}
