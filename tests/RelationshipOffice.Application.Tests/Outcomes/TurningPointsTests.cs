using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Application.Tests.Outcomes.AnOutcome;

namespace RelationshipOffice.Application.Tests.Outcomes;

/// <summary>What was decided in the relationships behind an outcome, beside the course of its measures.</summary>
public sealed class TurningPointsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_decision_stands_in_the_course_once_it_is_in_effect()
    {
        var (outcome, measure, charter) = await ACarriedOutcomeAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        Assert.Empty((await office.OutcomeAsync(outcome)).Measures.Single().Turns);

        await ConsentAsync(charter, decision);

        var turn = Assert.Single((await office.Door().AskAsync(new GetMeasure(measure)).ValueAsync()).Measure.Turns);
        Assert.Equal((office.Today(), charter.Id, decision, DecisionKind.Matter), (turn.On, turn.Charter, turn.Decision, turn.Kind));
        Assert.Empty((await office.Door().AskAsync(new GetOutcome(outcome, office.Today().AddDays(-1))).ValueAsync()).Measures.Single().Turns);
    }

    [Fact]
    public async Task Those_of_other_charters_and_of_charters_out_of_reach_do_not()
    {
        var (outcome, _, charter) = await ACarriedOutcomeAsync();
        await ConsentAsync(charter, await office.ProposedAsync(charter, DecisionDomain.Quality));
        var other = await office.AnAgreedCharterAsync();
        await ConsentAsync(other, await office.ProposedAsync(other, DecisionDomain.Quality));
        var stranger = await office.AContributorAsync(outcome);

        var seen = await office.As(stranger).AskAsync(new GetOutcome(outcome)).ValueAsync();

        Assert.NotEmpty(seen.Measures);
        Assert.All(seen.Measures, m => Assert.Empty(m.Turns));
        var turns = (await office.OutcomeAsync(outcome)).Measures.SelectMany(m => m.Turns).ToList();
        Assert.NotEmpty(turns);
        Assert.All(turns, t => Assert.Equal(charter.Id, t.Charter));
    }

    [Fact]
    public async Task Of_a_measure_that_ended_the_decisions_of_its_own_time_stand_there_however_many_came_after()
    {
        var (outcome, measure, charter) = await ACarriedOutcomeAsync();
        var first = await office.ProposedAsync(charter, DecisionDomain.Quality);
        await ConsentAsync(charter, first);
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update decisions set in_effect_from = {Today.AddDays(-60)} where id = {first.Value}");
        await db.Database.ExecuteSqlAsync($"update measures set due = {Today.AddDays(-30)} where id = {measure.Value}");
        for (var i = 0; i < 13; i++)
        {
            await ConsentAsync(charter, await office.ProposedAsync(charter, DecisionDomain.Quality));
        }

        Assert.Equal([first], (await office.OutcomeAsync(outcome)).Measures.Single().Turns.Select(t => t.Decision));
    }

    private async Task<(OutcomeId Outcome, MeasureId Measure, ACharter.Converging Charter)> ACarriedOutcomeAsync()
    {
        var charter = await office.AnAgreedCharterAsync();
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        await office.Door().SendAsync(AShare(outcome, charter.Id, 40, measure)).ValueAsync();
        return (outcome, measure, charter);
    }

    private async Task ConsentAsync(ACharter.Converging charter, DecisionId decision) =>
        await office.As(charter.Sides[1].Manager).SendAsync(ADecision.Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();
}
