using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Overview;

public sealed class AlarmsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Weight_that_nobody_carries_and_a_partner_who_carries_over_half()
    {
        var outcome = await office.AnOutcomeAsync();
        var (big, small) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.AShareAsync(outcome, 40, 75, big);
        await office.AShareAsync(outcome, 35, 50, small);

        var alarms = await AboutAsync(outcome.Value);

        Assert.Equal("25 % of it is carried by no charter.", Assert.Single(alarms, a => a.Kind == AlarmKind.Unassigned).Sentence);
        // A charter of several counts in full for each of them.
        Assert.Matches(@"^Partner \d+ \(63\.16 %\) and Partner \d+ \(63\.16 %\) each carry over half of what is realised\.$", Assert.Single(alarms, a => a.Kind == AlarmKind.Concentration).Sentence);
    }

    [Fact]
    public async Task An_enabler_that_is_not_met_and_one_that_nobody_knows_of()
    {
        var (unmet, unknown) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        await EnablerAsync(unmet, 20);
        await EnablerAsync(unknown, null);

        Assert.Contains(" is not met. 20 % of target", Assert.Single(await AboutAsync(unmet.Value), a => a.Kind == AlarmKind.EnablerMissing).Sentence, StringComparison.Ordinal);
        Assert.Contains(" is not known. No data", Assert.Single(await AboutAsync(unknown.Value), a => a.Kind == AlarmKind.EnablerMissing).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_measure_an_orphan_charter_and_a_partner_without_one()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 80, daysAgo: 60);
        var charter = await office.ACharterAsync();
        var partner = await office.APartnerAsync();

        Assert.Single(await AboutAsync(outcome.Value), a => a.Kind == AlarmKind.StaleMeasure);
        Assert.Equal("It contributes to no outcome.", Assert.Single(await AboutAsync(charter.Id.Value)).Sentence);
        Assert.Equal(AlarmKind.PartnerWithoutCharter, Assert.Single(await AboutAsync(partner.Value)).Kind);
    }

    [Fact]
    public async Task What_is_answered_about_the_whole_office_follows_each_change()
    {
        var outcome = await office.AnOutcomeAsync();
        Assert.Single(await AboutAsync(outcome.Value), a => a.Kind == AlarmKind.Unassigned);
        await office.AShareAsync(outcome, 100, 50);

        Assert.DoesNotContain(await AboutAsync(outcome.Value), a => a.Kind == AlarmKind.Unassigned);
    }

    [Fact]
    public async Task Without_one_of_three_the_example_of_the_guide_falls_to_thirty()
    {
        var outcome = await office.AnOutcomeAsync();
        var (a, b) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.AShareAsync(outcome, 40, 75, a);
        var charter = await office.AShareAsync(outcome, 35, 50, b);
        await office.AShareAsync(outcome, 25, 0, a);
        await office.Door().SendAsync(new PledgeContribution { Outcome = outcome, Charter = charter, Kind = ContributionKind.Enabler, Confidence = Confidence.Medium }).ValueAsync();

        var preview = await office.Door().AskAsync(new GetExitPreview(Partner: b)).ValueAsync();

        var effect = Assert.Single(preview.Effects);
        // Without b its enabler is gone as well, so what it enabled counts for nothing.
        Assert.Equal((47.5m, 0m, 35m), (effect.Before, effect.After, effect.Unassigned));
        Assert.Equal("47.5 → 0.0, and no enabler", effect.InWords);
        Assert.Equal(charter, Assert.Single(preview.Charters).Id);
    }

    [Fact]
    public async Task What_is_lost_below_is_lost_above()
    {
        var top = await office.AnOutcomeAsync();
        var (left, right) = (await office.AnOutcomeAsync(top), await office.AnOutcomeAsync(top));
        var charter = await office.AShareAsync(left, 100, 60);
        await office.AShareAsync(right, 100, 40);

        var preview = await office.Door().AskAsync(new GetExitPreview(Charter: charter)).ValueAsync();

        Assert.Equal([(left, 60m, 0m), (top, 50m, 20m)], preview.Effects.Select(e => (e.Outcome, e.Before, e.After)));
        Assert.Contains("2 outcomes would change", preview.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_unknown_leaves()
    {
        await office.Door().AskAsync(new GetExitPreview(Partner: PartnerId.New())).RefusedAsync(OfficeErrors.NotFound);
        await office.Door().AskAsync(new GetExitPreview(Charter: CharterId.New())).RefusedAsync(OfficeErrors.NotFound);
        await office.Door().AskAsync(new GetExitPreview()).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task EnablerAsync(OutcomeId outcome, decimal? value)
    {
        var measure = await office.AMeasureAsync(outcome);
        if (value is { } seen)
        {
            await office.SeenAsync(measure, seen);
        }

        await office.Door().SendAsync(new PledgeContribution
        {
            Outcome = outcome,
            Charter = (await office.ACharterAsync()).Id,
            Kind = ContributionKind.Enabler,
            Measure = measure,
            Confidence = Confidence.Medium,
        }).ValueAsync();
    }

    private async Task<IReadOnlyList<Alarm>> AboutAsync(Guid id) =>
        [.. (await office.Door().AskAsync(new FindAlarms()).ValueAsync()).Where(a => a.Id == id)];
}
