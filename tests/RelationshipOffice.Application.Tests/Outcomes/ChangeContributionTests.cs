using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class ChangeContributionTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_weight_is_changed_with_a_reason()
    {
        var seen = await AnOutcomeWithAShareAsync();

        await office.Door().SendAsync(Changed(seen, 100)).ValueAsync();

        Assert.Equal(0, (await office.OutcomeAsync(seen.Id)).Unassigned);
    }

    [Fact]
    public async Task A_change_over_100_is_refused_and_nothing_changes()
    {
        var seen = await AnOutcomeWithAShareAsync();
        await office.AShareAsync(seen.Id, 50, null);
        seen = await office.OutcomeAsync(seen.Id);

        await office.Door().SendAsync(Changed(seen, 61)).RefusedAsync(OutcomeErrors.WeightsOver100);

        Assert.Equal(10, (await office.OutcomeAsync(seen.Id)).Unassigned);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var seen = await AnOutcomeWithAShareAsync();
        await office.Door().SendAsync(Changed(seen, 50)).ValueAsync();

        await office.Door().SendAsync(Changed(seen, 60)).RefusedAsync(OfficeErrors.Conflict);
        await office.Door().SendAsync(Withdrawn(seen)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task A_withdrawn_share_leaves_its_weight_unassigned()
    {
        var seen = await AnOutcomeWithAShareAsync();

        await office.Door().SendAsync(Withdrawn(seen)).ValueAsync();

        var after = await office.OutcomeAsync(seen.Id);
        Assert.Empty(after.Contributions);
        Assert.Equal(100, after.Unassigned);
    }

    [Fact]
    public async Task A_share_that_an_enabler_names_is_gated_and_is_not_withdrawn()
    {
        var seen = await AnOutcomeWithAShareAsync();
        var measure = await office.AMeasureAsync(seen.Id);
        await office.SeenAsync(measure, 10);
        await office.Door().SendAsync(new PledgeContribution
        {
            Outcome = seen.Id,
            Charter = (await office.ACharterAsync()).Id,
            Kind = ContributionKind.Enabler,
            Measure = measure,
            Confidence = Confidence.Low,
            Gates = [seen.Contributions.Single().Id],
        }).ValueAsync();
        seen = await office.OutcomeAsync(seen.Id);

        Assert.True(seen.Contributions[0].IsGated);
        Assert.Equal(0, seen.Explained);
        await office.Door().SendAsync(Withdrawn(seen)).RefusedAsync(OutcomeErrors.NamedByEnabler);
    }

    [Fact]
    public async Task A_reason_is_needed()
    {
        var seen = await AnOutcomeWithAShareAsync();
        var (change, withdraw) = (Changed(seen, 50), Withdrawn(seen));
        (change.Reason, withdraw.Reason) = ("", "");

        await office.Door().SendAsync(change).RefusedAsync("contribution.reason.missing");
        await office.Door().SendAsync(withdraw).RefusedAsync("contribution.reason.missing");
    }

    [Fact]
    public async Task Only_officers_change_contributions()
    {
        var seen = await AnOutcomeWithAShareAsync();
        var manager = await office.AContributorAsync(seen.Id);

        await office.As(manager).SendAsync(Changed(seen, 50)).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(manager).SendAsync(Withdrawn(seen)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_unknown_outcome_or_contribution_is_not_found()
    {
        var seen = await AnOutcomeWithAShareAsync();

        await office.Door().SendAsync(Withdrawn(seen with { Id = OutcomeId.New() })).RefusedAsync(OfficeErrors.NotFound);
        await office.Door().SendAsync(new WithdrawContribution { Outcome = seen.Id, Version = seen.Version, Contribution = ContributionId.New(), Reason = "Gone." })
            .RefusedAsync(OutcomeErrors.NoSuchContribution);
    }

    private async Task<OutcomeDetails> AnOutcomeWithAShareAsync()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AShareAsync(outcome, 40, 75);
        return await office.OutcomeAsync(outcome);
    }

    private static ChangeContribution Changed(OutcomeDetails seen, decimal weight) => new()
    {
        Outcome = seen.Id,
        Version = seen.Version,
        Contribution = seen.Contributions[0].Id,
        Kind = ContributionKind.Share,
        Weight = weight,
        Measure = seen.Contributions[0].Measure,
        Confidence = Confidence.High,
        Reason = "They took on more.",
    };

    private static WithdrawContribution Withdrawn(OutcomeDetails seen) =>
        new() { Outcome = seen.Id, Version = seen.Version, Contribution = seen.Contributions[0].Id, Reason = "They left." };
}
