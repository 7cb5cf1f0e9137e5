using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Governance.Drift.ADriftCase;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

/// <summary>D1, D2, D3, D9 and D10 of the domain guide §3.3.</summary>
public sealed class PowerDriftTests
{
    [Theory]
    [InlineData(19.9, 20, true)]
    [InlineData(20, 50, false)]
    [InlineData(50, 50.1, true)]
    [InlineData(60, 99, false)]
    [InlineData(99, 100, true)]
    public void D1_votes_signal_when_they_cross_a_line(double before, double after, bool signals)
    {
        var found = DriftRules.FindAll(Network with { Votes = [Course(A, B, (Day(2024), Votes(before)), (Day(2026), Votes(after)))] });

        Assert.Equal(signals ? [DriftRule.D1] : [], found.Select(f => f.Rule));
    }

    [Fact]
    public void D1_the_lines_are_those_that_the_office_set()
    {
        var set = Network with
        {
            Thresholds = GovernanceSettings.Default with { InfluenceFrom = 10 },
            Votes = [Course(A, B, (Day(2024), Votes(9)), (Day(2026), Votes(15)))],
        };

        Assert.StartsWith("10 %, 50 % and 100 %", Assert.Single(DriftRules.FindAll(set)).Threshold, StringComparison.Ordinal);
    }

    [Fact]
    public void D1_votes_that_become_restricted_signal()
    {
        var found = Assert.Single(DriftRules.FindAll(Network with
        {
            Votes = [Course(A, B, (Day(2024), new VotesSeen(30)), (Day(2026), new VotesSeen(0, 30)))],
        }));

        Assert.Equal((DriftRule.D1, "A holds 30 % of the votes, restricted, in B; before, 30 % of the votes."), (found.Rule, found.Sentence));
    }

    [Fact]
    public void D2_a_gap_signals_when_it_is_called_otherwise()
    {
        var gaps = Course(A, B, (Day(2009), new GapSeen(22.25m, "tilted", false)), (Day(2026), new GapSeen(-11.63m, "about equal", true)));

        var found = Assert.Single(DriftRules.FindAll(Led with { Gaps = [gaps] }));

        Assert.Equal((DriftRule.D2, GovernanceType.Network, "fact 1"), (found.Rule, found.Suggested, found.FactKey));
        Assert.StartsWith("The power gap between A and B is 11.63 (about equal); it was 22.25 (tilted).", found.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(60, 20, GovernanceType.Network)]
    [InlineData(49.9, 50, GovernanceType.QuasiHierarchy)]
    public void D3_a_share_of_sales_signals_when_it_crosses_half(double before, double after, GovernanceType suggested)
    {
        var found = Assert.Single(DriftRules.FindAll(Led with { Shares = [Course(B, A, (Day(2024), (decimal)before), (Day(2026), (decimal)after))] }));

        Assert.Equal((DriftRule.D3, suggested, Day(2026), "Annual report"), (found.Rule, found.Suggested, found.FactOn, found.Source));
    }

    [Fact]
    public void A_later_value_in_the_same_state_is_no_new_fact()
    {
        var course = Course(B, A, (Day(2024), 60m), (Day(2025), 20m), (Day(2026), 22m));

        Assert.Equal("fact 1", Assert.Single(DriftRules.FindAll(Led with { Shares = [course] })).FactKey);
    }

    [Fact]
    public void What_is_again_as_it_was_is_no_drift()
    {
        var course = Course(B, A, (Day(2024), 60m), (Day(2025), 20m), (Day(2026), 70m));

        Assert.Empty(DriftRules.FindAll(Led with { Shares = [course] }));
    }

    [Fact]
    public void A_first_fact_is_no_drift()
    {
        Assert.Empty(DriftRules.FindAll(Led with { Shares = [Course(B, A, (Day(2026), 20m))] }));
    }

    [Fact]
    public void D9_an_owner_that_sold_its_control_signals()
    {
        var votes = Course(A, B, (Day(2024), Votes(80)), (Day(2026), Votes(40)));

        Assert.Equal([DriftRule.D1, DriftRule.D9], DriftRules.FindAll(Owned with { Votes = [votes] }).Select(f => f.Rule));
        Assert.Equal([DriftRule.D1], DriftRules.FindAll(Led with { Votes = [votes] }).Select(f => f.Rule));
    }

    [Fact]
    public void D9_a_unit_that_sells_over_half_outside_signals()
    {
        var shares = Course(B, A, (Day(2024), 90m), (Day(2026), 45m));

        var found = DriftRules.FindAll(Owned with { Shares = [shares] });

        Assert.Contains(found, f => f is { Rule: DriftRule.D9, Sentence: "B makes 55 % of its sales outside A." });
    }

    [Fact]
    public void D10_another_answer_signals()
    {
        var answers = Course(A, B, (Day(2024), "Capability: Low"), (Day(2026), "Capability: High"));

        Assert.Equal(DriftRule.D10, Assert.Single(DriftRules.FindAll(Network with { Answers = [answers] })).Rule);
    }

    private static VotesSeen Votes(double share) => new((decimal)share);
}
