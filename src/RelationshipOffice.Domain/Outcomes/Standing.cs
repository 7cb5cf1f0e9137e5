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

    /// <summary>
    /// Judges the last reading against the plan (domain guide §5, §3.4 13): on track when at most 10 points behind what
    /// is expected today, at risk to 25 points, off beyond. The first that applies wins: no data, stale, a threshold
    /// that fails (at risk at best), status.
    /// </summary>
    public static Standing Of(
        PlanLine line, Frequency frequency, Reading? last, DateOnly today, StatusSettings settings, bool aThresholdFails = false)
    {
        var expected = Outcomes.Attainment.ExpectedOn(today, line);
        if (last is null)
        {
            return new(OutcomeStatus.NoData, null, expected, null, $"No data: nothing was observed yet, where {Say(expected)} was expected by now.");
        }

        var attained = Outcomes.Attainment.Of(last.Value, line);
        return Staleness.IsStale(frequency, last.On, line.Due, today, settings)
            ? new(OutcomeStatus.Stale, attained, expected, last.On, SayStale(frequency, last.On, today, attained))
            : Judged(attained, expected, last.On, "of target", settings, aThresholdFails);
    }

    /// <summary>
    /// An outcome without a measure of its own stands as the outcomes below it do on average, each counted equally
    /// (domain guide §3.4 13). Those without data are left out and said; one stale observation below makes it stale.
    /// </summary>
    public static Standing Over(IReadOnlyList<Standing> below, StatusSettings settings, bool aThresholdFails = false)
    {
        var measured = below.Where(s => s.Attainment is not null).ToList();
        if (measured.Count == 0)
        {
            return below.Count == 0 ? Unmeasured : Unmeasured with { Sentence = "No data: nothing below this outcome was observed yet." };
        }

        var attained = Percent.Of(measured.Average(s => s.Attainment!.Value.Value));
        var expected = Percent.Of(measured.Average(s => s.Expected!.Value.Value));
        var oldest = measured.Min(s => s.ObservedOn);
        var over = string.Create(CultureInfo.InvariantCulture, $"of target over {measured.Count} of {below.Count} outcomes below it,");
        return measured.Exists(s => s.Status == OutcomeStatus.Stale)
            ? new(OutcomeStatus.Stale, attained, expected, oldest, $"Stale: an outcome below it was last observed on {Say(oldest!.Value)}.")
            : Judged(attained, expected, oldest!.Value, over, settings, aThresholdFails);
    }

    private static Standing Judged(
        Percent attained, Percent expected, DateOnly on, string what, StatusSettings settings, bool aThresholdFails)
    {
        var behind = expected.Value - attained.Value;
        var status = behind <= settings.OnTrackWithin ? OutcomeStatus.OnTrack
            : behind <= settings.AtRiskWithin ? OutcomeStatus.AtRisk : OutcomeStatus.Off;
        var sentence = $"{Say(attained)} {what} where {Say(expected)} was expected by now.";
        return status == OutcomeStatus.OnTrack && aThresholdFails
            ? new(OutcomeStatus.AtRisk, attained, expected, on, $"{sentence} At risk, because a threshold does not hold.")
            : new(status, attained, expected, on, sentence);
    }

    private static string SayStale(Frequency frequency, DateOnly last, DateOnly today, Percent attained) =>
        string.Create(CultureInfo.InvariantCulture,
            $"Stale: last observed on {Say(last)}, {today.DayNumber - last.DayNumber} days ago, though it is measured {Staleness.Say(frequency)}. It then stood at {Say(attained)} of target.");

    private static string Say(Percent percent) =>
        Math.Round(percent.Value, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
