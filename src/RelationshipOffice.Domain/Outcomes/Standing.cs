using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// How something measured stands on a day: the status, the figures behind it, and the sentence that says both.
/// Attainment and expectation are 0–100 %; without an observation there is no attainment, never a nought.
/// </summary>
public sealed record Standing(OutcomeStatus Status, Percent? Attainment, Percent? Expected, DateOnly? ObservedOn, string Sentence)
{
    public static readonly Standing Unmeasured =
        new(OutcomeStatus.NoData, null, null, null, "No data: no measure is set yet.");

    /// <summary>Where it arrives at its pace; none without a trend, without fresh data, and once its date is there.</summary>
    public Forecast? Forecast { get; init; }

    /// <summary>
    /// Judges the last reading against the plan (domain guide §5, §3.4 13): on track when at most 10 points behind what
    /// is expected today, at risk to 25 points, off beyond. The first that applies wins: no data, stale, a threshold
    /// that fails (at risk at best), status. A trend adds where it arrives at this pace; it never changes the status.
    /// </summary>
    public static Standing Of(
        PlanLine line, Frequency frequency, Reading? last, DateOnly today, StatusSettings settings, bool aThresholdFails = false, Trend? trend = null)
    {
        var expected = Outcomes.Attainment.ExpectedOn(today, line);
        if (last is null)
        {
            return new(OutcomeStatus.NoData, null, expected, null, $"No data: nothing was observed yet, where {Say(expected)} was expected by now.");
        }

        var attained = Outcomes.Attainment.Of(last.Value, line);
        return Staleness.IsStale(frequency, last.On, line.Due, today, settings)
            ? new(OutcomeStatus.Stale, attained, expected, last.On, SayStale(frequency, last.On, today, attained))
            : Judged(attained, expected, last.On, "of target", settings, aThresholdFails, forecast: Outcomes.Forecast.Of(trend, line, today));
    }

    /// <summary>
    /// An outcome without a measure of its own takes the weighted sum of the outcomes below it (domain guide §3.4 13):
    /// Σ weight × attainment, where those without a weight share equally what the others leave. What has no data, or no
    /// outcome to carry it, is left out and said ("47.5 of 75 % measured"), and the status is that of the measured part:
    /// no data is neither good nor bad. One stale observation below makes it stale.
    /// </summary>
    public static Standing Over(IReadOnlyList<Below> below, StatusSettings settings, bool aThresholdFails = false)
    {
        var weighed = Below.Weigh(below).Where(b => b.Standing.Attainment is not null && b.Weight > 0).ToList();
        if (weighed.Count == 0)
        {
            return below.Count == 0 ? Unmeasured : Unmeasured with { Sentence = "No data: nothing below this outcome was observed yet." };
        }

        var measured = Percent.Of(Math.Min(100, weighed.Sum(b => b.Weight)));
        var attained = Percent.Of(Math.Min(100, weighed.Sum(b => b.Weight * b.Standing.Attainment!.Value.Value) / 100));
        var expected = Percent.Of(Math.Min(100, weighed.Sum(b => b.Weight * b.Standing.Expected!.Value.Value) / 100));
        var oldest = weighed.Min(b => b.Standing.ObservedOn)!.Value;
        var what = string.Create(CultureInfo.InvariantCulture,
            $"{(measured.Value == 100 ? "of target" : $"of {Say(measured)} measured")} over {weighed.Count} of {below.Count} outcomes below it,");
        return weighed.Exists(b => b.Standing.Status == OutcomeStatus.Stale)
            ? new(OutcomeStatus.Stale, attained, expected, oldest, $"Stale: an outcome below it was last observed on {Say(oldest)}.")
            : Judged(attained, expected, oldest, what, settings, aThresholdFails, measured.Value / 100);
    }

    private static Standing Judged(
        Percent attained, Percent expected, DateOnly on, string what, StatusSettings settings, bool aThresholdFails, decimal part = 1, Forecast? forecast = null)
    {
        var behind = (expected.Value - attained.Value) / part;
        var status = behind <= settings.OnTrackWithin ? OutcomeStatus.OnTrack
            : behind <= settings.AtRiskWithin ? OutcomeStatus.AtRisk : OutcomeStatus.Off;
        var sentence = $"{Say(attained)} {what} where {Say(expected)} was expected by now{(forecast is null ? "" : $"; at this pace it is {forecast.Words}")}.";
        var standing = status == OutcomeStatus.OnTrack && aThresholdFails
            ? new Standing(OutcomeStatus.AtRisk, attained, expected, on, $"{sentence} At risk, because a threshold does not hold.")
            : new Standing(status, attained, expected, on, sentence);
        return standing with { Forecast = forecast };
    }

    private static string SayStale(Frequency frequency, DateOnly last, DateOnly today, Percent attained) =>
        string.Create(CultureInfo.InvariantCulture,
            $"Stale: last observed on {Say(last)}, {today.DayNumber - last.DayNumber} days ago, though it is measured {Staleness.Say(frequency)}. It then stood at {Say(attained)} of target.");

    private static string Say(Percent percent) =>
        Math.Round(percent.Value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
