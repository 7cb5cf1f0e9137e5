using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What one source says of one owner's stake in a partner.</summary>
public interface IStatedStake
{
    PartnerId Owner { get; }

    bool VotesRestricted { get; }

    /// <summary>The day for which the source says so.</summary>
    DateOnly Date { get; }

    bool IsVerified { get; }

    /// <summary>The record: it tells which of two was written down later.</summary>
    StakeId Record { get; }
}

/// <summary>
/// Several sources may speak of the same stake; then one of them counts, and shares are never added up twice. Votes that are
/// free and votes that are restricted are two stakes, though one owner holds both.
/// </summary>
public static class StatedStakes
{
    /// <summary>Per owner and kind of votes all that is said of one partner, first what counts: of the newest day, verified, recorded last.</summary>
    public static IEnumerable<IReadOnlyList<T>> ByStake<T>(this IEnumerable<T> stakes)
        where T : IStatedStake => stakes
            .GroupBy(s => (s.Owner, s.VotesRestricted))
            .Select(g => g.OrderByDescending(s => s.Date).ThenByDescending(s => s.IsVerified).ThenByDescending(s => s.Record.Value).ToList());
}
