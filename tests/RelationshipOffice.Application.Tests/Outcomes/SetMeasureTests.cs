using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class SetMeasureTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_first_measure_leads_and_another_can_be_chosen()
    {
        var outcome = await office.AnOutcomeAsync();
        var first = await office.AMeasureAsync(outcome);
        await office.AMeasureAsync(outcome);
        Assert.Equal(first, (await office.OutcomeAsync(outcome)).Measures.Single(m => m.IsLead).Id);

        var command = AnOutcome.AMeasure(outcome);
        command.IsLead = true;
        var chosen = await office.Door().SendAsync(command).ValueAsync();

        Assert.Equal(chosen, (await office.OutcomeAsync(outcome)).Measures.Single(m => m.IsLead).Id);
    }

    [Fact]
    public async Task A_target_equal_to_the_baseline_is_refused_at_its_field() =>
        await RefusedAsync(m => m.Target = m.Baseline, PlanLine.TargetEqualsBaseline);

    [Fact]
    public async Task Reversed_dates_are_refused_at_their_field() =>
        await RefusedAsync(m => m.Due = m.Starts!.Value.AddDays(-1), PlanLine.DueBeforeStart);

    [Fact]
    public async Task A_direction_that_the_figures_contradict_is_refused_at_its_field() =>
        await RefusedAsync(m => m.Direction = Direction.Down, OutcomeErrors.DirectionContradicts);

    [Fact]
    public async Task A_number_beyond_keeping_is_refused_at_its_field() =>
        await RefusedAsync(m => m.Target = decimal.MaxValue, Figure.TooLarge with { Field = "Target" });

    [Fact]
    public async Task An_empty_form_is_refused_field_by_field()
    {
        var refused = await office.Door().SendAsync(new SetMeasure { Outcome = await office.AnOutcomeAsync() });

        Assert.Equal(["Name", "Unit", "Baseline", "Target", "Starts", "Due", "Frequency"], refused.Errors.Select(e => e.Field));
    }

    [Fact]
    public async Task Only_officers_set_measures()
    {
        var outcome = await office.AnOutcomeAsync();
        var manager = await office.AContributorAsync(outcome);

        await office.As(manager).SendAsync(AnOutcome.AMeasure(outcome)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_measure_for_an_unknown_outcome_is_not_found() =>
        await office.Door().SendAsync(AnOutcome.AMeasure(OutcomeId.New())).RefusedAsync(OfficeErrors.NotFound);

    [Fact]
    public async Task A_changed_target_is_judged_by_at_once()
    {
        var measure = await AMeasureSeenAtAsync(62);

        await office.Door().SendAsync(Changed(measure, target: 62)).ValueAsync();

        Assert.Equal("100 % of target where 80 % was expected by now.", (await OnlyMeasureAsync(measure)).Sentence);
    }

    [Fact]
    public async Task A_target_is_not_moved_without_a_reason()
    {
        var command = Changed(await AMeasureSeenAtAsync(62), target: 62);
        command.Reason = "";

        await office.Door().SendAsync(command).RefusedAsync("measure.reason.missing");
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var measure = await AMeasureSeenAtAsync(62);
        await office.Door().SendAsync(Changed(measure, target: 90)).ValueAsync();

        await office.Door().SendAsync(Changed(measure, target: 80)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_officers_change_measures()
    {
        var executive = await office.APersonAsync("Eva Executive", Domain.People.Roles.Executive);

        await office.As(executive).SendAsync(Changed(await AMeasureSeenAtAsync(62), target: 90)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<MeasureDetails> AMeasureSeenAtAsync(decimal value)
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), value);
        return (await office.OutcomeAsync(outcome)).Measures.Single();
    }

    private async Task<MeasureDetails> OnlyMeasureAsync(MeasureDetails measure)
    {
        await using var db = office.Database();
        var outcome = (await db.Measures.FindAsync(measure.Id))!.Outcome;
        return (await office.OutcomeAsync(outcome)).Measures.Single();
    }

    private async Task RefusedAsync(Action<SetMeasure> wrong, Error error)
    {
        var command = AnOutcome.AMeasure(await office.AnOutcomeAsync());
        wrong(command);

        Assert.Equal((error.Code, error.Field), Assert.Single((await office.Door().SendAsync(command)).Errors) is var e ? (e.Code, e.Field) : default);
    }

    private static ChangeMeasure Changed(MeasureDetails seen, decimal target) => new()
    {
        Measure = seen.Id,
        Version = seen.Version,
        Name = seen.Name,
        Unit = seen.Unit,
        Baseline = seen.Baseline,
        Target = target,
        Starts = seen.Starts,
        Due = seen.Due,
        Frequency = seen.Frequency,
        Reason = "The board asked for it.",
    };
}
