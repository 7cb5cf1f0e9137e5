namespace RelationshipOffice.Domain.Governance;

/// <summary>One drift rule: looks at a case and says what it found. It knows no database and no clock.</summary>
public interface IDriftRule
{
    IEnumerable<DriftFinding> Find(DriftCase of);
}

/// <summary>All drift rules, in the order of the guide.</summary>
public static class DriftRules
{
    public static IReadOnlyList<IDriftRule> All { get; } =
    [
        new VotesCross(), new GapChangesBand(), new SalesCrossHalf(), new HiddenLeader(), new LeaderChallenged(), new FollowerGrownUp(),
        new CompetenceChanged(), new ConsentsLate(), new UnitLetGo(), new AnswerChanged(), new KeyPersonsChanged(), new LoyaltyConflict(),
    ];

    public static IReadOnlyList<DriftFinding> FindAll(DriftCase of) => [.. All.SelectMany(r => r.Find(of))];
}
