using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class FindMeasuresTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_longest_owed_comes_first()
    {
        var outcome = await office.AnOutcomeAsync();
        var (late, fresh) = (await office.AMeasureAsync(outcome), await office.AMeasureAsync(outcome));
        await office.SeenAsync(late, 10, daysAgo: 60);
        await office.SeenAsync(fresh, 70);

        var rows = (await office.Door().AskAsync(new FindMeasures()).ValueAsync()).Rows.Where(r => r.Outcome == outcome).ToList();

        Assert.Equal([(late, true), (fresh, false)], rows.Select(r => (r.Id, r.IsLate)));
        Assert.Equal((AnOutcome.Today.AddDays(-29), 10m, OutcomeStatus.Stale), (rows[0].NextOwed, rows[0].LastValue, rows[0].Status));
        Assert.Equal(AnOutcome.Today.AddDays(20), rows[1].NextOwed);
    }

    [Fact]
    public async Task A_partner_finds_the_measures_of_what_it_contributes_to()
    {
        var (mine, other) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        await office.AMeasureAsync(other);
        var manager = await office.AContributorAsync(mine);

        var found = (await office.As(manager).AskAsync(new FindMeasures()).ValueAsync()).Rows;

        Assert.NotEmpty(found);
        Assert.All(found, r => Assert.Equal(mine, r.Outcome));
        Assert.Empty((await office.As(manager).AskAsync(new FindMeasures { Mine = true }).ValueAsync()).Rows);
        Assert.Empty((await office.As(manager).AskAsync(new FindMeasures { Search = "nothing like it" }).ValueAsync()).Rows);
    }

    [Fact]
    public async Task One_measure_says_its_course_and_the_source_named_last()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        for (var ago = 60; ago >= 0; ago -= 20)
        {
            await office.SeenAsync(measure, 60 - ago, ago);
        }

        var view = await office.Door().AskAsync(new GetMeasure(measure)).ValueAsync();

        Assert.Equal("Monthly report", view.LastSource);
        Assert.Equal([0m, 20m, 40m, 60m], view.Measure.Course.Select(r => r.Value));
        Assert.Equal("60 % of target where 80 % was expected by now; at this pace it is missed by 3 weeks.", view.Measure.Sentence);
        Assert.Equal((60m, 80m), (view.Measure.Forecast!.Now, view.Measure.Forecast.AtDue));
        Assert.Equal(4, (await office.Door().AskAsync(new FindObservations(measure, new Slice(1, 2))).ValueAsync()).Total);
    }

    [Fact]
    public async Task A_measure_out_of_reach_is_not_there()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        var stranger = office.As(await office.AStrangerAsync());

        await stranger.AskAsync(new GetMeasure(measure)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.AskAsync(new FindObservations(measure, new Slice(1, 10))).RefusedAsync(OfficeErrors.NotFound);
        await stranger.AskAsync(new GetDoubt(measure, 1)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task A_slip_of_the_decimal_point_is_asked_about()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        await office.SeenAsync(measure, 62);

        Assert.Contains("62,000 is very far", (await office.Door().AskAsync(new GetDoubt(measure, 62_000)).ValueAsync()).Sentence, StringComparison.Ordinal);
        Assert.Null((await office.Door().AskAsync(new GetDoubt(measure, 64)).ValueAsync()).Sentence);
    }
}
