using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class RecordObservationTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_recorded_value_gives_the_outcome_its_sentence()
    {
        var outcome = await office.AnOutcomeAsync();

        await office.SeenAsync(await office.AMeasureAsync(outcome), 62);

        var seen = await office.OutcomeAsync(outcome);
        Assert.Equal((OutcomeStatus.AtRisk, "62 % of target where 80 % was expected by now."), (seen.Status, seen.Sentence));
        Assert.Equal("Olga Officer", Assert.Single(seen.Measures.Single().Observations).Author);
    }

    [Fact]
    public async Task The_record_is_part_of_the_outcomes_story()
    {
        var outcome = await office.AnOutcomeAsync();

        await office.SeenAsync(await office.AMeasureAsync(outcome), 62);

        await using var db = office.Database();
        Assert.Contains("Monthly report", (await db.Activity.SingleAsync(a => a.SubjectId == outcome.Value && a.Event == nameof(ObservationRecorded))).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_day_counts_whenever_it_was_recorded()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        await office.SeenAsync(measure, 75, daysAgo: 3);
        await office.SeenAsync(measure, 10, daysAgo: 40);

        Assert.Equal(75, (await office.OutcomeAsync(outcome)).Attainment!.Value.Value);
    }

    [Fact]
    public async Task Sources_that_differ_are_both_shown_and_the_verified_one_counts()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        var verified = AnOutcome.Seen(measure, 98);
        verified.IsVerified = true;
        await office.Door().SendAsync(verified).ValueAsync();
        await office.SeenAsync(measure, 91);

        var seen = await office.OutcomeAsync(outcome);

        Assert.Equal(98, seen.Attainment!.Value.Value);
        Assert.Equal(
            "Sources differ on 23 November 2026: 98 points (Monthly report); 91 points (Monthly report). The first counts.",
            seen.Measures.Single().Disagreement);
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused_at_its_field()
    {
        var refused = await office.Door().SendAsync(AnOutcome.Seen(await office.AMeasureAsync(await office.AnOutcomeAsync()), 1, daysAgo: -1));

        Assert.Equal(("observation.date.in_future", "On"), Assert.Single(refused.Errors) is var e ? (e.Code, e.Field) : default);
    }

    [Fact]
    public async Task A_value_without_a_source_is_refused()
    {
        var command = AnOutcome.Seen(await office.AMeasureAsync(await office.AnOutcomeAsync()), 1);
        command.Source = " ";

        await office.Door().SendAsync(command).RefusedAsync("observation.source.missing");
    }

    [Fact]
    public async Task A_contributing_partner_records_but_does_not_verify()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        var manager = await office.AContributorAsync(outcome);
        var verified = AnOutcome.Seen(measure, 50);
        verified.IsVerified = true;

        await office.As(manager).SendAsync(AnOutcome.Seen(measure, 50)).ValueAsync();
        await office.As(manager).SendAsync(verified).RefusedAsync(OutcomeErrors.NotYoursToVerify);
    }

    [Fact]
    public async Task A_partner_that_contributes_nothing_finds_no_measure()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        await office.AContributorAsync(outcome);

        await office.As(await office.AStrangerAsync()).SendAsync(AnOutcome.Seen(measure, 50)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Another_charters_own_measure_is_out_of_reach()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AMeasureAsync(outcome);
        var manager = await office.AContributorAsync(outcome);
        await office.AShareAsync(outcome, 35, 50, await office.APartnerAsync());
        var theirs = (await office.OutcomeAsync(outcome)).Contributions.Single(c => c.Weight!.Value.Value == 35).Measure!.Value;

        await office.As(manager).SendAsync(AnOutcome.Seen(theirs, 50)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_executive_reads_and_does_not_record()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        var executive = await office.APersonAsync("Eva Executive", Roles.Executive);

        await office.As(executive).SendAsync(AnOutcome.Seen(measure, 50)).RefusedAsync(OfficeErrors.Forbidden);
    }
}
