using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

// Closed only when the notice is over, what the exit plan asks for is done, and every party has said what came of it.
public static partial class Gate
{
    /// <summary>
    /// No exit on record (<c>charter.gate.no_exit</c>), the end to come (<c>charter.gate.exit_not_ended</c>), each open duty
    /// (<c>charter.gate.exit_task_open</c>) and each party that has not evaluated (<c>charter.gate.exit_not_evaluated</c>).
    /// </summary>
    private static IEnumerable<Error> Exit(GateFacts facts)
    {
        if (facts.Exit is not { } exit)
        {
            yield return new Error("charter.gate.no_exit", "Nobody has said by which trigger the charter ends. Open the exit for the party that gave notice.");
            yield break;
        }

        if (exit.Today < exit.EndsOn)
        {
            yield return new Error("charter.gate.exit_not_ended", FormattableString.Invariant($"The notice runs until {exit.EndsOn:d MMMM yyyy}."));
        }

        foreach (var task in exit.Open)
        {
            yield return new Error("charter.gate.exit_task_open", FormattableString.Invariant(
                $"“{Sentence.Excerpt(task.Words)}” is not done yet; {(task.Responsible is { } party ? facts.NameOf(party) : "every party")} sees to it until {task.DueOn:d MMMM yyyy}."));
        }

        foreach (var party in exit.NotEvaluated)
        {
            yield return new Error("charter.gate.exit_not_evaluated", $"{facts.NameOf(party)} has not said yet what was achieved and learned.");
        }
    }
}

/// <summary>The running exit as a gate sees it.</summary>
public sealed record ExitFact(DateOnly EndsOn, DateOnly Today, IReadOnlyList<OpenExitTask> Open, IReadOnlyList<PartnerId> NotEvaluated);

/// <summary>A duty of the exit that is not done.</summary>
public sealed record OpenExitTask(string Words, PartnerId? Responsible, DateOnly DueOn);
