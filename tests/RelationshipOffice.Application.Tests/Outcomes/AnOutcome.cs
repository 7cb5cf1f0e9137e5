using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Outcomes;

/// <summary>Makes outcomes, measures and contributions through the door. Today is 23 November 2026.</summary>
internal static class AnOutcome
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static int _count;

    public static Pipeline.Office Door(this OfficeFixture office) => office.As(office.Officer);

    public static Task<OutcomeId> AnOutcomeAsync(this OfficeFixture office, OutcomeId? parent = null) => office.Door()
        .SendAsync(new NameOutcome { Title = $"Outcome {Interlocked.Increment(ref _count)}", Parent = parent }).ValueAsync();

    /// <summary>0 to 100 points, due so that 80 % is expected today.</summary>
    public static SetMeasure AMeasure(OutcomeId outcome) => new()
    {
        Outcome = outcome,
        Name = "Patients seen within 14 days",
        Unit = "points",
        Baseline = 0,
        Target = 100,
        Starts = Today.AddDays(-80),
        Due = Today.AddDays(20),
        Frequency = Frequency.Monthly,
    };

    public static Task<MeasureId> AMeasureAsync(this OfficeFixture office, OutcomeId outcome) =>
        office.Door().SendAsync(AMeasure(outcome)).ValueAsync();

    public static RecordObservation Seen(MeasureId measure, decimal value, int daysAgo = 0) =>
        new() { Measure = measure, Value = value, On = Today.AddDays(-daysAgo), Source = "Monthly report" };

    public static Task<ObservationId> SeenAsync(this OfficeFixture office, MeasureId measure, decimal value, int daysAgo = 0) =>
        office.Door().SendAsync(Seen(measure, value, daysAgo)).ValueAsync();

    public static PledgeContribution AShare(OutcomeId outcome, CharterId charter, decimal weight, MeasureId? measure = null) => new()
    {
        Outcome = outcome,
        Charter = charter,
        Kind = ContributionKind.Share,
        Weight = weight,
        Measure = measure,
        Confidence = Confidence.Medium,
    };

    /// <summary>A share of a new charter, read from a new measure observed at this value.</summary>
    public static async Task<CharterId> AShareAsync(this OfficeFixture office, OutcomeId outcome, decimal weight, decimal? value, params PartnerId[] parties)
    {
        var charter = await office.ACharterAsync(parties);
        var measure = await office.AMeasureAsync(outcome);
        if (value is { } seen)
        {
            await office.SeenAsync(measure, seen);
        }

        await office.Door().SendAsync(AShare(outcome, charter.Id, weight, measure)).ValueAsync();
        return charter.Id;
    }

    /// <summary>A partner manager of a party to a new charter that carries 40 % of this outcome.</summary>
    public static async Task<PersonId> AContributorAsync(this OfficeFixture office, OutcomeId outcome)
    {
        var partner = await office.APartnerAsync();
        await office.AShareAsync(outcome, 40, 75, partner);
        return await office.APersonAsync("Ravi Shah", Roles.PartnerManager, partner);
    }

    public static async Task<PersonId> AStrangerAsync(this OfficeFixture office) =>
        await office.APersonAsync("Stranger", Roles.PartnerManager, await office.APartnerAsync());

    public static Task<OutcomeDetails> OutcomeAsync(this OfficeFixture office, OutcomeId outcome) =>
        office.Door().AskAsync(new GetOutcome(outcome)).ValueAsync();
}
