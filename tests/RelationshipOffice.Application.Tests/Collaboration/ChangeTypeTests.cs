using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Application.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class ChangeTypeTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task With_the_last_consent_the_charter_gets_its_next_version()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.As(charter.Sides[0].Manager).SendAsync(ToNetwork(charter)).ValueAsync();
        Assert.Equal(GovernanceType.QuasiHierarchy, await TypeAsync(charter));

        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();

        Assert.Equal(GovernanceType.Network, await TypeAsync(charter));
        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal((2, 2), (seen.CurrentVersion, seen.Versions.Count));
        var text = (await office.As(charter.Sides[1].Manager).AskAsync(new GetCharterVersion(charter.Id, 2)).ValueAsync()).Text;
        Assert.Equal(GovernanceType.Network, text.Domains.Single(d => d.Domain == DecisionDomain.Volume).Type);
        Assert.True((await office.As(office.Officer).AskAsync(new VerifyCharter(charter.Id)).ValueAsync()).IsIntact);
    }

    [Fact]
    public async Task A_consent_altered_behind_the_office_is_found()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.As(charter.Sides[0].Manager).SendAsync(ToNetwork(charter)).ValueAsync();
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();

        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update decision_positions set taken_on = '2026-01-01' where decision = {decision.Value} and partner = {charter.Sides[1].Partner.Value}");

        var findings = (await office.As(office.Officer).AskAsync(new VerifyCharter(charter.Id)).ValueAsync()).Findings;
        Assert.Contains("A consent that carries version 2 was altered or removed.", findings);
    }

    [Fact]
    public async Task The_types_can_be_read_as_of_a_day()
    {
        var charter = await office.AnAgreedCharterAsync();
        // Signatures have the database's time, which is not the test's: the change comes after both.
        var today = DateOnly.FromDateTime(office.Clock.GetUtcNow().Date);
        var wanted = Later(today, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date)).AddDays(3);
        var change = ToNetwork(charter);
        change.WantedOn = wanted;
        var decision = await office.As(charter.Sides[0].Manager).SendAsync(change).ValueAsync();
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();
        Assert.Equal((DecisionState.Decided, GovernanceType.QuasiHierarchy), ((await office.SeenAsync(decision)).State, await TypeAsync(charter)));

        office.Clock.Advance(TimeSpan.FromDays(wanted.DayNumber - today.DayNumber));
        await office.PeriodsEndAsync();

        Assert.Equal((DecisionState.InEffect, GovernanceType.Network), ((await office.SeenAsync(decision)).State, await TypeAsync(charter)));
        var now = await office.As(office.Officer).AskAsync(new GetGovernanceHistory(charter.Id)).ValueAsync();
        var before = await office.As(charter.Sides[1].Manager).AskAsync(new GetGovernanceHistory(charter.Id, now.Changes.Min(c => c.On).AddDays(-1))).ValueAsync();
        Assert.Equal((2, decision), (now.Version, now.Changes[0].Decision));
        Assert.Equal((wanted, GovernanceType.QuasiHierarchy, GovernanceType.Network), (now.Changes[0].On, now.Changes[0].Before, now.Changes[0].After));
        Assert.Null(before.Version);
    }

    [Fact]
    public async Task Open_decisions_of_the_domain_come_under_the_new_rule()
    {
        var charter = await office.AnAgreedCharterAsync();
        var open = await office.ProposedAsync(charter, DecisionDomain.Volume, by: 1);
        var preview = await office.As(charter.Sides[0].Manager).AskAsync(
            new PreviewChangeOfType(charter.Id, DecisionDomain.Volume, GovernanceType.Network, null, "")).ValueAsync();
        Assert.Equal("Inspect each batch", Assert.Single(preview.OpenDecisions).What);
        Assert.Contains(preview.Parties, p => p.Before == "Leads and decides" && p.After == "Must consent");
        Assert.Contains("every party must consent", preview.Approval, StringComparison.Ordinal);

        var decision = await office.As(charter.Sides[0].Manager).SendAsync(ToNetwork(charter)).ValueAsync();
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();

        Assert.Equal(DecisionRule.EveryParty, (await office.SeenAsync(open)).RuleApplied);
    }

    [Fact]
    public async Task Two_changes_of_one_domain_never_run_at_once()
    {
        var charter = await office.AnAgreedCharterAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(ToNetwork(charter)).ValueAsync();

        await office.As(charter.Sides[1].Manager).SendAsync(ToNetwork(charter)).RefusedAsync(DecisionErrors.ChangeRunning);
    }

    [Fact]
    public async Task A_leader_without_a_rule_is_refused()
    {
        var charter = await office.AnAgreedCharterAsync();
        var change = ToNetwork(charter);
        (change.Domain, change.Type, change.Lead) = (DecisionDomain.Quality, GovernanceType.QuasiHierarchy, charter.Sides[1].Partner);

        await office.As(charter.Sides[0].Manager).SendAsync(change).RefusedAsync(DecisionErrors.NewRuleMissing);
    }

    [Fact]
    public async Task Out_of_reach_there_is_nothing_to_change_and_nothing_to_preview()
    {
        var charter = await office.AnAgreedCharterAsync();
        var stranger = office.As((await office.ASideAsync()).Manager);

        await stranger.SendAsync(ToNetwork(charter)).RefusedAsync("office.not_found");
        await stranger.AskAsync(new PreviewChangeOfType(charter.Id, DecisionDomain.Volume, GovernanceType.Network, null, "")).RefusedAsync("office.not_found");
        await stranger.AskAsync(new GetGovernanceHistory(charter.Id)).RefusedAsync("office.not_found");
    }

    private async Task<GovernanceType> TypeAsync(ACharter.Converging charter) =>
        (await office.SeenAsync(charter.Id)).Domains.Single(d => d.Domain == DecisionDomain.Volume).Type;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static ChangeType ToNetwork(ACharter.Converging charter) => new()
    {
        Charter = charter.Id,
        Domain = DecisionDomain.Volume,
        Type = GovernanceType.Network,
        Reason = "Both plan now.",
    };
}
