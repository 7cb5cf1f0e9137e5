using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

public sealed record AlignmentRequested(CharterId Charter, AlignmentRequestId Request, AlignmentSubject Subject, string Title) : CharterEvent(Charter);

public sealed record AlignmentClosed(CharterId Charter, AlignmentRequestId Request, string Title, AlignmentState State, string Outcome) : CharterEvent(Charter);

/// <summary>What an alignment request refuses.</summary>
public static class AlignmentErrors
{
    public static readonly Error Closed = new("alignment.closed", "This request has ended already. Raise a new one.");

    public static readonly Error CharterOver = new("alignment.charter_over", "This charter has ended. Nothing in it can be changed any more.");

    public static readonly Error EndMissing = new("alignment.state.missing", "Choose what the parties made of it.", "State");
}
