using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly PlanLine Line = PlanLine.Of(100, 67, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
    private static readonly Author Ana = new(PersonId.New(), PartnerId.New());
    private readonly Measure _measure = new(OutcomeId.New(), Terms(Direction.Down));

    [Fact]
    public void A_direction_that_the_figures_contradict_is_refused_at_its_field()
    {
        var broken = Assert.Throws<RuleBroken>(() => Terms(Direction.Up));

        Assert.Equal(OutcomeErrors.DirectionContradicts, broken.Error);
    }

    [Fact]
    public void A_target_is_not_moved_without_a_reason()
    {
        Assert.Equal("Reason", Assert.Throws<RuleBroken>(() => _measure.Change(Terms(Direction.Down), " ")).Error.Field);
    }

    [Fact]
    public void A_measure_of_another_outcome_does_not_lead()
    {
        var other = new Outcome("Another");

        Assert.Equal(OutcomeErrors.MeasureElsewhere, Assert.Throws<RuleBroken>(() => other.LeadWith(_measure)).Error);
    }

    [Fact]
    public void Today_can_be_observed_and_tomorrow_not()
    {
        Assert.Equal(Today, Seen(80, Today).On);
        Assert.Equal(OutcomeErrors.ObservedInFuture, Assert.Throws<RuleBroken>(() => Seen(80, Today.AddDays(1))).Error);
    }

    [Fact]
    public void An_observation_names_its_source()
    {
        Assert.Equal("observation.source.missing", Assert.Throws<RuleBroken>(() => new Sighting(1, Today, " ")).Error.Code);
    }

    [Fact]
    public void A_correction_takes_the_place_and_keeps_the_old_one()
    {
        var first = Seen(80, Today);

        var second = first.Correct(new Sighting(78, Today, "Audited report"), Ana, Today, "A sum was wrong.");

        Assert.Equal((true, 80m), (first.IsCorrected, first.Value));
        Assert.Equal((first.Id, 78m, false), (second.Corrects!.Value, second.Value, second.IsCorrected));
    }

    [Fact]
    public void An_observation_is_corrected_once()
    {
        var first = Seen(80, Today);
        first.Correct(new Sighting(78, Today, "Audited report"), Ana, Today, "A sum was wrong.");

        var broken = Assert.Throws<RuleBroken>(() => first.Correct(new Sighting(77, Today, "Rumour"), Ana, Today, "Again."));

        Assert.Equal(OutcomeErrors.AlreadyCorrected, broken.Error);
    }

    private Observation Seen(decimal value, DateOnly on) => new(_measure, new Sighting(value, on, "Quarterly report"), Ana, Today);

    private static MeasureTerms Terms(Direction direction) => new("Cost as a share of sales", "index", direction, Line, Frequency.Yearly);
}
