using CsCheck;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Governance.Power;

/// <summary>What holds for every ownership network, circles and all.</summary>
public sealed class PowerPropertiesTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly PartnerId[] Partners = [.. Enumerable.Range(1, 7).Select(i => new PartnerId(new Guid(i, 0, 0, new byte[8])))];

    private static readonly Gen<List<Holding>> Networks = Gen
        .Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[1, 100], Gen.Bool)
        .List[0, 16]
        .Select(stakes => Sensible(stakes));

    [Fact]
    public void Votes_and_shares_lie_between_none_and_all() => Networks.Sample(holdings =>
    {
        var control = Of(holdings);
        return Pairs().All(p => control.VotesOf(p.One, p.Other) is { Least: >= 0 and <= 100, Most: <= 100 } votes && votes.Least <= votes.Most
            && control.EconomicShareOf(p.One, p.Other) is >= 0 and <= 100);
    });

    [Fact]
    public void The_order_of_holdings_is_no_matter() => Networks.Sample(holdings =>
    {
        var (one, other) = (Of(holdings), Of([.. Enumerable.Reverse(holdings)]));
        return Pairs().All(p => one.VotesOf(p.One, p.Other) == other.VotesOf(p.One, p.Other)
            && one.EconomicShareOf(p.One, p.Other) == other.EconomicShareOf(p.One, p.Other));
    });

    [Fact]
    public void Whoever_controls_holds_more_than_half() => Networks.Sample(holdings =>
    {
        var control = Of(holdings);
        return Partners.All(p => control.ControlledBy(p).All(held => control.VotesOf(p, held).Least > 50));
    });

    [Fact]
    public void Two_never_control_the_same_partner_unless_one_controls_the_other() => Networks.Sample(holdings =>
    {
        var control = Of(holdings);
        return Pairs().All(p => control.ControlledBy(p.One).Contains(p.Other) || control.ControlledBy(p.Other).Contains(p.One)
            || !control.ControlledBy(p.One).Overlaps(control.ControlledBy(p.Other)));
    });

    [Fact]
    public void More_votes_are_never_less_control() => Gen.Select(Networks, Gen.Int[0, 15], Gen.Int[1, 100]).Sample((holdings, which, more) =>
    {
        if (which >= holdings.Count || holdings[which].VotesRestricted)
        {
            return true;
        }

        var raised = holdings[which];
        var left = 100 - holdings.Where(h => h.Owned == raised.Owned).Sum(h => h.Voting!.Value);
        var after = Of([.. holdings.Select(h => h == raised ? h with { Voting = h.Voting + Math.Min(more, left) } : h)]);
        return Of(holdings).ControlledBy(raised.Owner).All(after.ControlledBy(raised.Owner).Contains);
    });

    private static IEnumerable<(PartnerId One, PartnerId Other)> Pairs() =>
        Partners.SelectMany(one => Partners.Where(other => other != one), (one, other) => (one, other));

    private static Control Of(IReadOnlyList<Holding> holdings) =>
        new(new FactBook(Today, Partners.Select(p => KnownPartner.Named(p, "P")), holdings, []), GovernanceSettings.Default);

    // Nobody owns itself, and nobody is owned by more than all; each owner holds one stake.
    private static List<Holding> Sensible(IEnumerable<(int Owner, int Owned, int Share, bool Restricted)> stakes)
    {
        var kept = new List<Holding>();
        foreach (var stake in stakes.Where(s => s.Owner != s.Owned).DistinctBy(s => (s.Owner, s.Owned)))
        {
            var left = 99 - kept.Where(h => h.Owned == Partners[stake.Owned]).Sum(h => h.Voting!.Value);
            var share = Math.Min(stake.Share, left);
            if (share > 0)
            {
                kept.Add(new Holding(Partners[stake.Owner], Partners[stake.Owned], share, share, stake.Restricted, Today, null, Today, "Register", true));
            }
        }

        return kept;
    }
}
