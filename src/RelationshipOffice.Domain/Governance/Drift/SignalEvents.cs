using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>A drift rule found a fact that no signal said yet.</summary>
public sealed record DriftSignalled(CharterId Charter, DriftSignalId Signal, DriftRule Rule, string Sentence, DateOnly FactOn) : CharterEvent(Charter);

/// <summary>Somebody sees to a signal, by a day.</summary>
public sealed record SignalAssigned(CharterId Charter, DriftSignalId Signal, DriftRule Rule, PersonId Owner, DateOnly DueOn) : CharterEvent(Charter);

/// <summary>A signal was taken up, by an alignment request or by a change of type that was put before the parties.</summary>
public sealed record SignalAccepted(
    CharterId Charter, DriftSignalId Signal, DriftRule Rule, AlignmentRequestId? Request, DecisionId? Decision) : CharterEvent(Charter);

/// <summary>There is a good reason for what a signal shows, until a day.</summary>
public sealed record SignalExplained(CharterId Charter, DriftSignalId Signal, DriftRule Rule, DateOnly Until, string Reason) : CharterEvent(Charter);

/// <summary>A signal was no drift.</summary>
public sealed record SignalDismissed(CharterId Charter, DriftSignalId Signal, DriftRule Rule, string Reason) : CharterEvent(Charter);

/// <summary>An explanation ran out while the fact still held.</summary>
public sealed record SignalReopened(CharterId Charter, DriftSignalId Signal, DriftRule Rule) : CharterEvent(Charter);
