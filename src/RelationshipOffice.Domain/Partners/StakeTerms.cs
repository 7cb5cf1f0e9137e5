using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>How much of a partner is owned, with which votes, from the first to the last day.</summary>
public sealed record StakeTerms
{
    private StakeTerms(Percent? economic, Percent? voting, bool votesRestricted, DateOnly from, DateOnly? to)
    {
        (Economic, Voting, VotesRestricted) = (economic, voting, votesRestricted);
        (From, To) = (from, to);
    }

    public Percent? Economic { get; }

    public Percent? Voting { get; }

    public bool VotesRestricted { get; }

    public DateOnly From { get; }

    public DateOnly? To { get; }

    /// <summary>
    /// Economic and voting share in per cent, 0–100 each (<c>percent.out_of_range</c>); one of them may be unknown, not
    /// both (<c>stake.share.missing</c>). Refuses a missing first day (<c>stake.from.missing</c>) and a last day before
    /// it (<c>stake.to.before_from</c>).
    /// </summary>
    public static StakeTerms Of(decimal? economic, decimal? voting, bool votesRestricted, DateOnly? from, DateOnly? to)
    {
        Rule.Guard(economic is not null || voting is not null, StakeErrors.ShareMissing);
        Rule.Guard(from is not null, StakeErrors.StartMissing);
        Rule.Guard(to is null || to >= from, StakeErrors.EndBeforeStart);
        return new StakeTerms(
            economic is { } share ? Percent.Of(share, nameof(Economic)) : null,
            voting is { } votes ? Percent.Of(votes, nameof(Voting)) : null,
            votesRestricted, from!.Value, to);
    }

    public override string ToString() => (Economic, Voting) switch
    {
        ({ } economic, { } voting) => $"{economic} of the capital and {voting} of the votes",
        ({ } economic, null) => $"{economic} of the capital",
        (_, { } voting) => $"{voting} of the votes",
        _ => "",
    } + (VotesRestricted ? ", votes restricted" : "");
}
