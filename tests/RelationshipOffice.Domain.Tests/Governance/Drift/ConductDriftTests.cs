using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Governance.Drift.ADriftCase;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

/// <summary>D4 to D8, D11 and the conflict of loyalty (domain guide §3.1 and §3.3).</summary>
public sealed class ConductDriftTests
{
    [Theory]
    [InlineData(8, 10, false, true)]
    [InlineData(7, 10, false, false)]
    [InlineData(8, 10, true, false)]
    [InlineData(8, 9, false, false)]
    public void D4_who_proposes_nearly_everything_unamended_leads(int own, int all, bool isAmended, bool signals)
    {
        var decisions = Enumerable.Range(0, all)
            .Select(i => Decided(i, GovernanceType.Network, i < own ? A : B) with { WasAmended = isAmended && i == 0 });

        var found = DriftRules.FindAll(Network with { Decisions = [.. decisions] });

        Assert.Equal(signals ? [DriftRule.D4] : [], found.Select(f => f.Rule));
    }

    [Theory]
    [InlineData(4, 10, true)]
    [InlineData(3, 10, false)]
    public void D5_a_leader_challenged_in_over_30_per_cent_signals(int challenged, int decided, bool signals)
    {
        var found = DriftRules.FindAll(Led with
        {
            Decisions = [.. Enumerable.Range(0, decided).Select(i => Decided(i, GovernanceType.QuasiHierarchy, A))],
            Challenges = [.. Enumerable.Range(0, challenged).Select(i => new DriftChallenge($"challenge {i}", $"decision {i}", A, Day(2026), false))],
        });

        Assert.Equal(signals ? [DriftRule.D5] : [], found.Select(f => f.Rule));
    }

    [Fact]
    public void D5_a_decision_challenged_before_it_takes_effect_counts_among_the_decisions()
    {
        var found = DriftRules.FindAll(Led with
        {
            Decisions = [Decided(0, GovernanceType.QuasiHierarchy, A)],
            Challenges = [.. new[] { 0, 1 }.Select(i => new DriftChallenge($"challenge {i}", $"decision {i}", A, Day(2026), false))],
        });

        Assert.StartsWith("2 of 2 decisions led by A", Assert.Single(found).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void D5_a_leader_that_missed_two_duties_signals_and_those_of_last_year_do_not_count()
    {
        DriftChallenge Late(string key, DateOnly on) => new(key, "decision 1", A, on, true);

        Assert.Single(DriftRules.FindAll(Led with { Challenges = [Late("1", Day(2026, 1)), Late("2", Day(2026, 2))] }));
        Assert.Empty(DriftRules.FindAll(Led with { Challenges = [Late("1", Day(2025, 1)), Late("2", Day(2026, 2))] }));
    }

    [Theory]
    [InlineData(4, 0, true)]
    [InlineData(3, 0, false)]
    [InlineData(4, 1, false)]
    public void D6_an_able_follower_without_findings_has_grown_up(int audits, int findings, bool signals)
    {
        var found = DriftRules.FindAll(Led with
        {
            Audits = [.. Enumerable.Range(1, audits).Select(i => new DriftAudit($"{i}", B, Day(2026, i), "A's auditors", i == audits ? findings : 0))],
        });

        Assert.Equal(signals ? [DriftRule.D6] : [], found.Select(f => f.Rule));
    }

    [Fact]
    public void D7_a_needed_competence_that_is_lost_or_brought_in_signals()
    {
        CompetenceChange Change(PartnerId partner, int? before, int? after) => new("c", partner, "Refurbishing", before, after, Day(2026), "The directory");

        Assert.Contains("no longer offers", Assert.Single(DriftRules.FindAll(Network with { CompetenceChanges = [Change(B, 3, null)] })).Sentence, StringComparison.Ordinal);
        Assert.Contains("now has Refurbishing itself, rated 3 of 4, as well as", Assert.Single(DriftRules.FindAll(Network with { CompetenceChanges = [Change(A, 1, 3)] })).Sentence, StringComparison.Ordinal);
        Assert.Empty(DriftRules.FindAll(Network with { CompetenceChanges = [Change(B, 3, 2)] }));
        Assert.Empty(DriftRules.FindAll(Led with { CompetenceChanges = [Change(B, 3, null)] }));
    }

    [Fact]
    public void D7_a_competence_counts_from_the_rating_that_the_office_set_for_networks()
    {
        CompetenceChange[] fell = [new("c", B, "Refurbishing", 3, 2, Day(2026), "The directory")];

        Assert.Empty(DriftRules.FindAll(Network with { CompetenceChanges = fell }));
        Assert.Single(DriftRules.FindAll(Network with { CompetenceChanges = fell, Thresholds = GovernanceSettings.Default with { CompetenceFrom = 3 } }));
    }

    [Fact]
    public void D6_a_follower_of_two_leaders_has_grown_up_for_the_one_that_needs_it()
    {
        var c = PartnerId.New();
        var found = DriftRules.FindAll(Led with
        {
            Parties = [new DriftParty(c, [], []), .. Led.Parties],
            Domains = [new DriftDomain(DecisionDomain.Volume, GovernanceType.QuasiHierarchy, [c]), .. Led.Domains],
            Audits = [.. Enumerable.Range(1, 4).Select(i => new DriftAudit($"{i}", B, Day(2026, i), "A's auditors", 0))],
        });

        Assert.Contains("which A needs", Assert.Single(found, f => f.About == $"{B.Value:N}").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void D8_two_late_consents_or_a_decision_outside_the_body_signal()
    {
        var late = Decided(1, GovernanceType.Network, A) with { LateConsents = 1 };

        Assert.Empty(DriftRules.FindAll(Network with { Decisions = [late] }));
        Assert.Equal(DriftRule.D8, Assert.Single(DriftRules.FindAll(Network with { Decisions = [late, late with { Key = "2" }] })).Rule);
        Assert.Equal(DriftRule.D8, Assert.Single(DriftRules.FindAll(Network with { Decisions = [late with { LateConsents = 0, OutsideBody = true }] })).Rule);
    }

    [Fact]
    public void D11_another_manager_since_the_charter_runs_signals()
    {
        PersonChange Change(DateOnly on) => new("p", B, "manager", "Ben", "Bea", on);

        Assert.Equal("Bea is manager of B in the place of Ben.", Assert.Single(DriftRules.FindAll(Network with { PersonChanges = [Change(Day(2026))] })).Sentence);
        Assert.Empty(DriftRules.FindAll(Network with { PersonChanges = [Change(Day(2024))] }));
    }

    [Fact]
    public void Promises_that_exclude_each_other_name_the_other_charter_for_those_who_may_see_it()
    {
        var other = CharterId.New();

        var found = Assert.Single(DriftRules.FindAll(Network with
        {
            Promises = [new ConflictingPromise(B, A, PartnerId.New(), "Only for you.", "You first.", other, "RC-7", Day(2026), "Letter", "fact")],
        }));

        Assert.Equal((DriftRule.Loyalty, (CharterId?)other), (found.Rule, found.Elsewhere));
    }

    private static DriftDecision Decided(int number, GovernanceType type, PartnerId by) =>
        new($"decision {number}", $"Decision {number}", type, by, Day(2026), false, 0, false);
}
