using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// One version of the thresholds of the office. It never changes: who changes a threshold adds a version, and what was
/// judged, signalled, concluded or noticed before keeps the numbers of its day.
/// </summary>
public sealed class Thresholds : AggregateRoot
{
    private Thresholds()
    {
    }

    /// <summary>Refuses a threshold off its scale (<see cref="ThresholdLimits"/>) and a missing reason (<c>thresholds.reason.missing</c>).</summary>
    public Thresholds(int number, ThresholdSet set, ThresholdSet before, string reason, PersonId by, DateTimeOffset now)
    {
        Guard(!string.IsNullOrWhiteSpace(reason), ThresholdErrors.ReasonMissing);
        if (ThresholdLimits.Faults(set) is [var first, ..])
        {
            throw new RuleBroken(first);
        }

        Id = ThresholdsId.New();
        (Number, By, At) = (number, by, now);
        (Settings, Drift, Fit, Periods) = (set.Governance, set.Drift, set.Fit, set.Periods);
        Reason = Text.Limited(reason, Text.Line, "thresholds.reason", "A reason", nameof(Reason));
        Record(new ThresholdsChanged(Id, number, ThresholdLimits.Changes(before, set), Reason));
    }

    public ThresholdsId Id { get; private set; }

    /// <summary>1 for the first change of the defaults; the defaults themselves are 0.</summary>
    public int Number { get; private set; }

    /// <summary>Those of verdicts.</summary>
    public GovernanceSettings Settings { get; private set; } = GovernanceSettings.Default;

    public DriftSettings Drift { get; private set; } = DriftSettings.Default;

    public FitSettings Fit { get; private set; } = FitSettings.Default;

    public Periods Periods { get; private set; } = Periods.Default;

    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>The thresholds of the office are others from now on; the reason stands beside what changed.</summary>
public sealed record ThresholdsChanged(ThresholdsId Thresholds, int Number, string Changes, string Reason) : OfficeEvent;
