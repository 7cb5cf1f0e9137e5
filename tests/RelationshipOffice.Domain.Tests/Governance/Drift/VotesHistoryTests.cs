using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Governance.Drift.ADriftCase;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

/// <summary>How votes go over time, over the whole network of owners (D1 and D9; domain guide §3.4, 4).</summary>
public sealed class VotesHistoryTests
{
    private static readonly PartnerId Middle = PartnerId.New();
    private static readonly DateOnly Early = new(2020, 1, 1);
    private static readonly DateOnly Turn = new(2026, 3, 1);

    [Fact]
    public void Votes_held_through_a_company_that_is_no_party_signal_when_that_company_is_bought()
    {
        var found = Find(Network, Held(A, Middle, 60, Turn, source: "Register of March"), Held(Middle, B, 70, Early));

        Assert.Equal(
            (DriftRule.D1, "A holds 70 % of the votes in B; before, 0 % of the votes.", Turn, "Register of March"),
            Assert.Single(found) is var f ? (f.Rule, f.Sentence, f.FactOn, f.Source) : default);
    }

    [Fact]
    public void An_owner_that_sells_the_company_in_between_has_given_up_control()
    {
        var found = Find(Owned, Held(A, Middle, 60, Early, Turn.AddDays(-1)), Held(Middle, B, 70, Early));

        Assert.Equal([DriftRule.D1, DriftRule.D9], found.Select(f => f.Rule));
    }

    [Fact]
    public void Own_votes_and_those_of_a_controlled_holder_add_up_over_a_line()
    {
        var found = Find(Network, Held(A, Middle, 60, Early), Held(Middle, B, 40, Early), Held(A, B, 15, Turn));

        Assert.Equal("A holds 55 % of the votes in B; before, 40 % of the votes.", Assert.Single(found).Sentence);
    }

    [Fact]
    public void The_day_after_the_last_one_of_a_stake_is_the_day_of_the_change()
    {
        var course = Assert.Single(Of(Held(A, B, 60, Early, Turn)));

        Assert.Equal([(Began, 60m), (Turn.AddDays(1), 0m)], course.Readings.Select(r => (r.On, r.Value.Free)));
    }

    [Fact]
    public void What_came_before_the_charter_or_after_today_is_no_change()
    {
        Assert.Empty(Of(Held(A, B, 60, Early, Began), Held(A, B, 60, Began.AddDays(1))));
        Assert.Empty(Of(Held(A, B, 60, Early), Held(A, B, 30, Today.AddDays(1))));
    }

    [Fact]
    public void Votes_that_nobody_recorded_are_no_reading() =>
        Assert.Empty(Of(Held(A, B, 60, Early, Turn), Held(A, B, null, Turn.AddDays(1))));

    [Fact]
    public void A_part_of_the_votes_that_becomes_restricted_signals_with_what_remains_free()
    {
        var found = Find(
            Network, Held(A, B, 70, Early, Turn.AddDays(-1)), Held(A, B, 60, Turn), Held(A, B, 10, Turn, restricted: true));

        Assert.Equal("A holds 60 % of the votes and 10 % restricted in B; before, 70 % of the votes.", Assert.Single(found).Sentence);
    }

    [Fact]
    public void The_order_of_the_holdings_says_nothing()
    {
        Holding[] holdings = [Held(A, Middle, 60, Early, Turn), Held(Middle, B, 70, Early), Held(B, Middle, 20, Turn), Held(A, B, 25, Turn)];

        Assert.Equal(Of(holdings).SelectMany(c => c.Readings), Of([.. holdings.Reverse()]).SelectMany(c => c.Readings));
    }

    private static IReadOnlyList<DriftFinding> Find(DriftCase of, params Holding[] holdings) => DriftRules.FindAll(of with { Votes = Of(holdings) });

    private static IReadOnlyList<Course<VotesSeen>> Of(params Holding[] holdings) =>
        VotesHistory.Of([A, B], holdings, Began, Today, GovernanceSettings.Default);

    private static Holding Held(
        PartnerId owner, PartnerId owned, decimal? votes, DateOnly from, DateOnly? to = null, bool restricted = false, string source = "Register") =>
        new(owner, owned, votes, votes, restricted, from, to, from, source, true);
}
