using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class CorrectObservationTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_correction_counts_and_the_old_value_stays_to_be_read()
    {
        var (outcome, old) = await AnObservationAsync();

        await office.Door().SendAsync(Corrected(old, 78)).ValueAsync();

        var seen = (await office.OutcomeAsync(outcome)).Measures.Single().Observations;
        Assert.Equal([(78m, false), (62m, true)], seen.Select(o => (o.Value, o.IsCorrected)));
        Assert.Equal(old.Id, seen[0].Corrects);
        Assert.Equal(78, (await office.OutcomeAsync(outcome)).Attainment!.Value.Value);
    }

    [Fact]
    public async Task Nobody_corrects_what_was_corrected()
    {
        var (outcome, old) = await AnObservationAsync();
        await office.Door().SendAsync(Corrected(old, 78)).ValueAsync();
        var again = (await office.OutcomeAsync(outcome)).Measures.Single().Observations.Single(o => o.IsCorrected);

        Assert.False(again.MayCorrect);
        await office.Door().SendAsync(Corrected(again, 77)).RefusedAsync(OutcomeErrors.AlreadyCorrected);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var (_, old) = await AnObservationAsync();
        await office.Door().SendAsync(Corrected(old, 78)).ValueAsync();

        await office.Door().SendAsync(Corrected(old, 77)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task A_correction_says_why()
    {
        var command = Corrected((await AnObservationAsync()).Observation, 78);
        command.Reason = "";

        await office.Door().SendAsync(command).RefusedAsync("observation.reason.missing");
    }

    [Fact]
    public async Task A_party_corrects_its_own_and_not_the_offices()
    {
        var (outcome, offices) = await AnObservationAsync();
        var manager = await office.AContributorAsync(outcome);
        var measure = (await office.OutcomeAsync(outcome)).Measures.Single(m => m.IsLead);
        var own = await office.As(manager).SendAsync(AnOutcome.Seen(measure.Id, 50, daysAgo: 1)).ValueAsync();

        var rows = (await office.As(manager).AskAsync(new GetOutcome(outcome)).ValueAsync()).Measures.Single(m => m.IsLead).Observations;

        Assert.Equal([(own, true)], rows.Where(o => o.MayCorrect).Select(o => (o.Id, o.MayCorrect)));
        await office.As(manager).SendAsync(Corrected(rows.Single(o => o.Id == own), 51)).ValueAsync();
        await office.As(manager).SendAsync(Corrected(rows.Single(o => o.Id == offices.Id), 51)).RefusedAsync(OutcomeErrors.NotYoursToCorrect);
    }

    [Fact]
    public async Task Out_of_reach_is_not_found()
    {
        var (_, old) = await AnObservationAsync();

        await office.As(await office.AStrangerAsync()).SendAsync(Corrected(old, 78)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_executive_does_not_correct()
    {
        var (_, old) = await AnObservationAsync();
        var executive = await office.APersonAsync("Eva Executive", Roles.Executive);

        await office.As(executive).SendAsync(Corrected(old, 78)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<(OutcomeId Outcome, ObservationRow Observation)> AnObservationAsync()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 62);
        return (outcome, (await office.OutcomeAsync(outcome)).Measures.Single().Observations.Single());
    }

    private static CorrectObservation Corrected(ObservationRow seen, decimal value) => new()
    {
        Observation = seen.Id,
        Version = seen.Version,
        Value = value,
        On = seen.On,
        Source = "Audited report",
        Reason = "A sum was wrong.",
    };
}
