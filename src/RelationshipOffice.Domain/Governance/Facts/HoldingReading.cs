using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What counts of all that is said of one holding on a day: the newest statement, of one day a verified one, then the one
/// recorded later. Those of the same day that say otherwise are kept beside it, as with facts (<see cref="Reading"/>).
/// </summary>
public sealed record HoldingReading(Holding Used, IReadOnlyList<Holding> SetAside)
{
    public string WhyUsed => SetAside switch
    {
        [] => "",
        _ when Used.IsVerified && !SetAside[0].IsVerified => Reading.Verified,
        _ => Reading.Later,
    };

    /// <summary>The holdings in force on a day, each once.</summary>
    public static IReadOnlyList<HoldingReading> On(DateOnly day, IEnumerable<Holding> holdings) =>
    [
        .. holdings.Where(h => h.HoldsOn(day)).GroupBy(h => h.Owned).OrderBy(g => g.Key.Value)
            // Records without an id of their own, as in a what-if, are told apart by what they say.
            .SelectMany(g => g.OrderByDescending(h => h.Voting).ThenByDescending(h => h.Economic).ThenByDescending(h => h.From).ByStake())
            .OrderBy(s => s[0].Owned.Value).ThenBy(s => s[0].Owner.Value).ThenBy(s => s[0].VotesRestricted).Select(Of),
    ];

    private static HoldingReading Of(IReadOnlyList<Holding> said) =>
        new(said[0], [.. said.Skip(1).Where(h => h.Date == said[0].Date && (h.Voting, h.Economic) != (said[0].Voting, said[0].Economic))]);
}
