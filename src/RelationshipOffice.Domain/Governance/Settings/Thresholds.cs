using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// One version of the thresholds by which the office judges governance. It never changes: who changes a threshold adds a
/// version, and the verdicts of before keep the one they were judged by.
/// </summary>
public sealed class Thresholds : AggregateRoot
{
    private Thresholds()
    {
    }

    /// <summary>Refuses a threshold off its scale (<see cref="ThresholdLimits"/>) and a missing reason (<c>thresholds.reason.missing</c>).</summary>
    public Thresholds(int number, GovernanceSettings settings, GovernanceSettings before, string reason, PersonId by, DateTimeOffset now)
    {
        Guard(!string.IsNullOrWhiteSpace(reason), ThresholdErrors.ReasonMissing);
        if (ThresholdLimits.Faults(settings) is [var first, ..])
        {
            throw new RuleBroken(first);
        }

        Id = ThresholdsId.New();
        (Number, Settings, By, At) = (number, settings, by, now);
        Reason = Text.Limited(reason, Text.Line, "thresholds.reason", "A reason", nameof(Reason));
        Record(new ThresholdsChanged(Id, number, ThresholdLimits.Changes(before, settings), Reason));
    }

    public ThresholdsId Id { get; private set; }

    /// <summary>1 for the first change of the defaults; the defaults themselves are 0.</summary>
    public int Number { get; private set; }

    public GovernanceSettings Settings { get; private set; } = GovernanceSettings.Default;

    public string Reason { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>The thresholds of governance are others from now on; the reason stands beside what changed.</summary>
public sealed record ThresholdsChanged(ThresholdsId Thresholds, int Number, string Changes, string Reason) : OfficeEvent;
