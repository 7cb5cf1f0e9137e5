using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

// How they work together, what comes of it, how it stays alive and how it ends: stages five to eight.
internal static partial class ReadinessRules
{
    public static IEnumerable<ReadinessLine> Since(ReadinessFacts facts) =>
    [
        Text(facts, ReadinessItem.WhoDecides, facts.GovernedOn, facts.DecidedOn, Everyone(facts)), Bodies(facts), OpenBook(facts), Ladder(facts), Signatures(facts),
        Contributions(facts), Text(facts, ReadinessItem.Scorecard, Written(facts, Section.Scorecard), facts.SeenBothWaysOn, Everyone(facts)),
        Text(facts, ReadinessItem.ValueShare, Written(facts, Section.ValueShare), facts.PriceDecidedOn, Everyone(facts)),
        Text(facts, ReadinessItem.Principles, Written(facts, Section.Principles), facts.NoDriftOn, ReadinessOwner.Office),
        Text(facts, ReadinessItem.Review, facts.ReviewPlanOn, facts.ReviewedOn, ReadinessOwner.Of(facts.ReviewBody)),
        Text(facts, ReadinessItem.AlignmentRequests, Written(facts, Section.AlignmentRequests), facts.AlignedOn, Everyone(facts)),
        Text(facts, ReadinessItem.ExitPlan, facts.ExitPlanOn, facts.ExitDoneOn, Everyone(facts)), .. Contract(facts),
    ];

    private static ReadinessLine Bodies(ReadinessFacts facts) => Text(
        facts, ReadinessItem.Bodies, facts.Bodies.Count == 0 ? null : facts.Bodies.Min(b => b.FoundedOn), AtWorkOn(facts.Bodies), ToWork(facts.Bodies));

    private static ReadinessLine Ladder(ReadinessFacts facts)
    {
        var rungs = facts.Bodies.Where(b => facts.Rungs.Contains(b.Id)).ToList();
        return Text(facts, ReadinessItem.Ladder, facts.LadderOn, AtWorkOn(rungs), ToWork(rungs));
    }

    private static ReadinessLine OpenBook(ReadinessFacts facts)
    {
        DateOnly? SeenAt(PartnerId party) => facts.AuditedOn.TryGetValue(party, out var day) && day >= facts.AgreedOn ? day : null;
        return Text(facts, ReadinessItem.OpenBook, facts.OpenBookOn, Last(facts.Showing.Select(SeenAt)), ReadinessOwner.Office);
    }

    private static ReadinessLine Signatures(ReadinessFacts facts) => Line(
        ReadinessItem.Signatures, facts.FrozenOn, facts.AgreedOn, facts.OperationalOn, ReadinessOwner.Office, ToAgree(facts), ReadinessOwner.Office);

    private static ReadinessLine Contributions(ReadinessFacts facts)
    {
        var owed = facts.Contributions;
        return Line(
            ReadinessItem.Contributions, owed.Count == 0 ? null : owed.Min(c => c.PledgedOn),
            When(owed.Count > 0 && owed.All(c => c.HasTarget), owed.Count == 0 ? null : owed.Max(c => c.PledgedOn)),
            Last(owed.Select(c => c.ObservedOn)), ReadinessOwner.Office, ReadinessOwner.Office, Everyone(facts));
    }

    private static IEnumerable<ReadinessLine> Contract(ReadinessFacts facts) => facts.HasContract
        ? [Text(facts, ReadinessItem.Contract, Written(facts, Section.InvokingClause), facts.AnnexTakenOn, Everyone(facts))]
        : [];

    private static DateOnly? AtWorkOn(IReadOnlyList<ReadyBody> bodies) => When(bodies.All(b => b.IsAtWork), Last(bodies.Select(b => b.MetOn)));

    private static ReadinessOwner ToWork(IReadOnlyList<ReadyBody> bodies) => bodies.FirstOrDefault(b => !b.IsAtWork) switch
    {
        null => ReadinessOwner.Office,
        { SidesWithout.Count: > 0 } unstaffed => ReadinessOwner.Of(unstaffed.SidesWithout),
        var unmet => ReadinessOwner.Of(unmet.Name),
    };
}
