using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

public sealed record DriftSignalled(CharterId Charter, DriftSignalId Signal, DriftRule Rule, string Sentence, DateOnly FactOn) : CharterEvent(Charter);

public sealed record SignalAssigned(CharterId Charter, DriftSignalId Signal, DriftRule Rule, PersonId Owner, DateOnly DueOn) : CharterEvent(Charter);

public sealed record SignalAccepted(CharterId Charter, DriftSignalId Signal, DriftRule Rule, AlignmentRequestId Request) : CharterEvent(Charter);

public sealed record SignalExplained(CharterId Charter, DriftSignalId Signal, DriftRule Rule, DateOnly Until, string Reason) : CharterEvent(Charter);

public sealed record SignalDismissed(CharterId Charter, DriftSignalId Signal, DriftRule Rule, string Reason) : CharterEvent(Charter);

public sealed record SignalReopened(CharterId Charter, DriftSignalId Signal, DriftRule Rule) : CharterEvent(Charter);
