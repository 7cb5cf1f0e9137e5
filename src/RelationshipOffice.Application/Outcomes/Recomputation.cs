using System.Globalization;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>A reported figure beside what its formula gives of the same day (domain guide §5: reported 25.0, computed 26.6).</summary>
internal static class Recomputation
{
    /// <summary>The two with their difference; without a reading of its own only the computed one. The others count by their last reading until that day.</summary>
    public static string? Say(Measure measure, IReadOnlyList<Reading> course, Func<string, IReadOnlyList<Reading>> others)
    {
        if (Formula.Of(measure.Formula) is not { } formula)
        {
            return null;
        }

        var reported = course.Count == 0 ? null : course[^1];
        decimal? On(string name) => others(name).LastOrDefault(r => reported is null || r.On <= reported.On)?.Value;
        if (formula.Compute(On) is not { } computed)
        {
            return formula.Names.FirstOrDefault(n => On(n) is null) is { } missing
                ? $"By its formula it cannot be computed: “{missing}” has no value{(reported is null ? "" : $" until {Say(reported.On)}")}."
                : "By its formula it cannot be computed: it divides by zero, or leads beyond all figures.";
        }

        if (reported is null)
        {
            return $"By its formula it is {Say(computed)} {measure.Unit}; nothing is reported.";
        }

        var apart = computed - reported.Value;
        return apart == 0
            ? $"By its formula it is {Say(computed)} {measure.Unit}, as reported."
            : $"By its formula it is {Say(computed)} {measure.Unit} where {Say(reported.Value)} is reported on {Say(reported.On)}: {Say(Math.Abs(apart))} {(apart > 0 ? "more" : "less")}.";
    }

    private static string Say(decimal value) => value.ToString("#,0.########", CultureInfo.InvariantCulture);

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
