using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What one partner owns of another; capital and votes apart, with dates and source (domain guide §2).</summary>
public sealed class OwnershipStake : IStatedStake
{
    private OwnershipStake()
    {
    }

    internal OwnershipStake(PartnerId owner, StakeTerms terms, Evidence evidence)
    {
        Id = StakeId.New();
        Owner = owner;
        Take(terms, evidence);
    }

    public StakeId Id { get; private set; }

    StakeId IStatedStake.Record => Id;

    public PartnerId Owner { get; private set; }

    /// <summary>Share of the capital; null where it is not known.</summary>
    public Percent? Economic { get; private set; }

    /// <summary>Share of the votes; null where it is not known.</summary>
    public Percent? Voting { get; private set; }

    /// <summary>The votes may not be used freely: a shareholders' agreement, a court, non-voting shares.</summary>
    public bool VotesRestricted { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>The day for which the source says so.</summary>
    public DateOnly Date { get; private set; }

    public string Source { get; private set; } = "";

    public bool IsVerified { get; private set; }

    public StakeTerms Terms => StakeTerms.Of(Economic?.Value, Voting?.Value, VotesRestricted, From, To);

    public bool HoldsOn(DateOnly day) => From <= day && (To is not { } last || last >= day);

    internal void Take(StakeTerms terms, Evidence evidence)
    {
        (Economic, Voting, VotesRestricted) = (terms.Economic, terms.Voting, terms.VotesRestricted);
        (From, To) = (terms.From, terms.To);
        (Date, Source, IsVerified) = (evidence.Date, evidence.Source, evidence.IsVerified);
    }

    internal void EndOn(DateOnly lastDay)
    {
        Rule.Guard(lastDay >= From, StakeErrors.EndBeforeStart);
        To = lastDay;
    }
}
