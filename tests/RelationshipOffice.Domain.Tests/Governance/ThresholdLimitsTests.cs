using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Governance;

public sealed class ThresholdLimitsTests
{
    [Fact]
    public void The_defaults_lie_on_their_scales_and_each_number_stands_once() => Assert.Multiple(
        () => Assert.Empty(ThresholdLimits.Faults(ThresholdSet.Default)),
        () => Assert.Equal(ThresholdLimits.All.Count, ThresholdLimits.All.DistinctBy(l => l.Field).Count()));

    [Fact]
    public void Every_number_of_the_office_has_a_scale_a_meaning_and_its_rules()
    {
        Type[] records = [typeof(GovernanceSettings), typeof(DriftSettings), typeof(FitSettings), typeof(Periods)];
        var numbers = records.SelectMany(r => r.GetProperties()).Where(p => p.PropertyType == typeof(decimal) || p.PropertyType == typeof(int)).Select(p => p.Name);

        Assert.Equal(numbers.Order(), ThresholdLimits.All.Select(l => l.Field).Order());
        Assert.All(ThresholdLimits.All, l => Assert.True(l.Group.Length > 0 && l.Meaning.Length > 0 && l.Rules.Length > 0, l.Field));
    }

    [Theory]
    [InlineData(0, "CommentDays")]
    [InlineData(61, "CommentDays")]
    public void A_period_off_its_scale_is_said_at_its_field(int days, string field) => Assert.Equal(
        ("thresholds.off_scale", field),
        Assert.Single(ThresholdLimits.Faults(ThresholdSet.Default with { Periods = new Periods { CommentDays = days } })) is var e ? (e.Code, e.Field) : default);

    [Fact]
    public void A_change_is_said_by_name_from_what_to_what() => Assert.Equal(
        "Low up to a middle of: 2.5 → 3 of 5; Comment and answer to a decision: 10 → 15 working days",
        ThresholdLimits.Changes(ThresholdSet.Default, ThresholdSet.Default with { Fit = new FitSettings { LowUpTo = 3 }, Periods = new Periods { CommentDays = 15 } }));
}
