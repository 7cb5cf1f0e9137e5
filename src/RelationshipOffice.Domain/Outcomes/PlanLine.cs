using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>The straight line from a baseline on one day to a target on a later day; the plan against which is measured.</summary>
public sealed record PlanLine
{
    public static readonly Error TargetEqualsBaseline =
        new("measure.target.equals_baseline", "The target equals the baseline, so there is nothing to reach. Give another target.", "Target");

    public static readonly Error DueBeforeStart =
        new("measure.due.before_start", "The target date must lie after the start date.", "Due");

    private PlanLine(decimal baseline, decimal target, DateOnly starts, DateOnly due) =>
        (Baseline, Target, Starts, Due) = (baseline, target, starts, due);

    public decimal Baseline { get; }

    public decimal Target { get; }

    public DateOnly Starts { get; }

    public DateOnly Due { get; }

    /// <summary>Lower is better when the target lies below the baseline.</summary>
    public Direction Direction => Target > Baseline ? Direction.Up : Direction.Down;

    /// <summary>
    /// Makes a plan line; refuses a target equal to the baseline (<c>measure.target.equals_baseline</c>) and a target
    /// date that is not after the start (<c>measure.due.before_start</c>).
    /// </summary>
    public static PlanLine Of(decimal baseline, decimal target, DateOnly starts, DateOnly due)
    {
        var (from, to) = (Figure.Of(baseline, nameof(Baseline)), Figure.Of(target, nameof(Target)));
        Rule.Guard(from != to, TargetEqualsBaseline);
        Rule.Guard(due > starts, DueBeforeStart);
        return new PlanLine(from, to, starts, due);
    }
}
