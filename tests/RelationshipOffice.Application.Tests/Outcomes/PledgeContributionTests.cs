using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class PledgeContributionTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Three_shares_explain_47_and_a_half_and_each_says_what_its_exit_would_cost()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AShareAsync(outcome, 40, 75);
        await office.AShareAsync(outcome, 35, 50);
        var last = await office.AShareAsync(outcome, 25, 0);

        var seen = await office.OutcomeAsync(outcome);

        Assert.Equal((47.5m, 0m), (seen.Explained, seen.Unassigned));
        Assert.Equal([17.5m, 30m, 47.5m], seen.Contributions.Select(c => c.WithoutIt));
        Assert.Equal(last, seen.EndangeredBy!.Id);
    }

    [Fact]
    public async Task A_share_without_data_is_said_and_the_rest_is_unassigned()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AShareAsync(outcome, 40, 75);
        await office.AShareAsync(outcome, 35, 50);
        await office.AShareAsync(outcome, 20, null);

        var seen = await office.OutcomeAsync(outcome);

        Assert.Equal(("47.5 of 75 % measured.", 5m), (seen.ValueSentence, seen.Unassigned));
    }

    [Fact]
    public async Task Weights_over_100_are_refused_at_their_field()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AShareAsync(outcome, 75, null);
        var charter = await office.ACharterAsync();

        var refused = await office.Door().SendAsync(AnOutcome.AShare(outcome, charter.Id, 25.01m));

        Assert.Equal(("outcome.weights.over_100", "Weight"), Assert.Single(refused.Errors) is var e ? (e.Code, e.Field) : default);
    }

    [Fact]
    public async Task Two_who_would_pass_100_together_do_not()
    {
        var outcome = await office.AnOutcomeAsync();
        var (one, two) = (await office.ACharterAsync(), await office.ACharterAsync());

        await Task.WhenAll(
            office.Door().SendAsync(AnOutcome.AShare(outcome, one.Id, 60)), office.Door().SendAsync(AnOutcome.AShare(outcome, two.Id, 60)));

        Assert.Single((await office.OutcomeAsync(outcome)).Contributions);
    }

    [Theory]
    [InlineData(null, "contribution.weight.missing")]
    [InlineData(-1, "percent.out_of_range")]
    [InlineData(101, "percent.out_of_range")]
    public async Task A_weight_outside_its_range_is_refused(int? weight, string code)
    {
        var command = AnOutcome.AShare(await office.AnOutcomeAsync(), (await office.ACharterAsync()).Id, 1);
        command.Weight = weight;

        await office.Door().SendAsync(command).RefusedAsync(code);
    }

    [Fact]
    public async Task A_failing_threshold_caps_the_outcome_at_risk()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 90);
        var safety = await office.AMeasureAsync(outcome);
        await office.SeenAsync(safety, 99);
        var charter = await office.ACharterAsync();

        await office.Door().SendAsync(AThreshold(outcome, charter.Id, safety)).ValueAsync();

        var seen = await office.OutcomeAsync(outcome);
        Assert.Equal((OutcomeStatus.AtRisk, charter.Id), (seen.Status, seen.EndangeredBy!.Id));
        Assert.Equal("90 % of target where 80 % was expected by now. At risk, because a threshold does not hold.", seen.Sentence);
    }

    [Fact]
    public async Task A_plan_of_its_own_judges_the_contribution()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        await office.SeenAsync(measure, 40);
        var command = AnOutcome.AShare(outcome, (await office.ACharterAsync()).Id, 40, measure);
        (command.Baseline, command.Target, command.Starts, command.Due) = (0, 80, AnOutcome.Today.AddDays(-50), AnOutcome.Today.AddDays(50));

        await office.Door().SendAsync(command).ValueAsync();

        Assert.Equal("50 % of target where 50 % was expected by now.", Assert.Single((await office.OutcomeAsync(outcome)).Contributions).Sentence);
    }

    [Fact]
    public async Task Half_a_plan_is_refused()
    {
        var outcome = await office.AnOutcomeAsync();
        var command = AnOutcome.AShare(outcome, (await office.ACharterAsync()).Id, 40, await office.AMeasureAsync(outcome));
        command.Target = 80;

        await office.Door().SendAsync(command).RefusedAsync(OutcomeErrors.PlanIncomplete);
    }

    [Fact]
    public async Task Another_outcomes_measure_is_refused()
    {
        var elsewhere = await office.AMeasureAsync(await office.AnOutcomeAsync());

        await office.Door().SendAsync(AnOutcome.AShare(await office.AnOutcomeAsync(), (await office.ACharterAsync()).Id, 40, elsewhere))
            .RefusedAsync(OutcomeErrors.MeasureElsewhere);
    }

    [Fact]
    public async Task A_charter_contributes_once_in_each_way()
    {
        var outcome = await office.AnOutcomeAsync();
        var charter = await office.AShareAsync(outcome, 40, null);

        await office.Door().SendAsync(AnOutcome.AShare(outcome, charter, 10)).RefusedAsync(OutcomeErrors.AlreadyContributes);
    }

    [Fact]
    public async Task An_unknown_charter_is_not_found() => await office.Door()
        .SendAsync(AnOutcome.AShare(await office.AnOutcomeAsync(), CharterId.New(), 40)).RefusedAsync(OfficeErrors.NotFound);

    [Fact]
    public async Task Only_officers_take_in_contributions()
    {
        var outcome = await office.AnOutcomeAsync();
        var manager = await office.AContributorAsync(outcome);

        await office.As(manager).SendAsync(AnOutcome.AShare(outcome, (await office.ACharterAsync()).Id, 10)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private static PledgeContribution AThreshold(OutcomeId outcome, CharterId charter, MeasureId measure) => new()
    {
        Outcome = outcome,
        Charter = charter,
        Kind = ContributionKind.Threshold,
        Measure = measure,
        Confidence = Confidence.High,
    };
}
