using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

// Stakes stand with the owned partner: all shares of one partner are judged, and change, together.
public sealed partial class Partner
{
    private readonly List<OwnershipStake> _stakes = [];

    /// <summary>Who owns, or owned, a part of this partner.</summary>
    public IReadOnlyList<OwnershipStake> Stakes => _stakes;

    /// <summary>
    /// Records what another partner owns of this one. Refuses itself as owner (<c>stake.owns_itself</c>) and shares
    /// that would sum over 100 % on any day (<c>stake.economic.over_100</c>, <c>stake.voting.over_100</c>); circles
    /// and cross-holdings are facts of life (domain guide §3.4, 4). Two sources may say different shares of one owner: both are
    /// kept, and one of them counts (<see cref="StatedStakes"/>).
    /// </summary>
    public StakeId RecordStake(PartnerId owner, StakeTerms terms, Evidence evidence)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);
        Guard(owner != Id, StakeErrors.OwnsItself);

        var stake = new OwnershipStake(owner, terms, evidence);
        _stakes.Add(stake);
        GuardSums();
        Record(new StakeRecorded(Id, stake.Id, owner, terms.ToString(), terms.From, terms.To));
        return stake.Id;
    }

    /// <summary>Puts right what was recorded wrongly, and says why; the same refusals as for a new stake.</summary>
    public void CorrectStake(StakeId stake, StakeTerms terms, Evidence evidence, string reason)
    {
        var known = Stake(stake);
        var why = Because(reason);
        var before = known.Terms;
        known.Take(terms, evidence);
        GuardSums();
        Record(new StakeCorrected(Id, stake, known.Owner, before.ToString(), terms.ToString(), why));
    }

    /// <summary>Ends a stake with its last day. Refuses a day before its first (<c>stake.to.before_from</c>).</summary>
    public void EndStake(StakeId stake, DateOnly lastDay)
    {
        var known = Stake(stake);
        known.EndOn(lastDay);
        GuardSums();
        Record(new StakeEnded(Id, stake, known.Owner, lastDay));
    }

    /// <summary>Takes out a stake that never was, and says why.</summary>
    public void RemoveStake(StakeId stake, string reason)
    {
        var known = Stake(stake);
        var why = Because(reason);
        _stakes.Remove(known);
        Record(new StakeRemoved(Id, stake, known.Owner, known.Terms.ToString(), why));
    }

    private OwnershipStake Stake(StakeId stake)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);
        var known = _stakes.Find(s => s.Id == stake);
        Guard(known is not null, StakeErrors.Unknown);
        return known!;
    }

    // A sum can only rise on a day on which a stake begins, or on which another source counts since one has ended.
    private void GuardSums()
    {
        var turns = _stakes.SelectMany(s => s.To is { } last && last < DateOnly.MaxValue ? [s.From, last.AddDays(1)] : new[] { s.From });
        foreach (var day in turns.Distinct().Order())
        {
            var holding = _stakes.Where(s => s.HoldsOn(day)).ByStake().Select(said => said[0]).ToList();
            var (economic, voting) = (holding.Sum(s => s.Economic?.Value ?? 0), holding.Sum(s => s.Voting?.Value ?? 0));
            Guard(economic <= 100, StakeErrors.EconomicOver100(economic, day));
            Guard(voting <= 100, StakeErrors.VotingOver100(voting, day));
        }
    }
}
