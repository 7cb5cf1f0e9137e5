namespace RelationshipOffice.Domain.Charters;

/// <summary>The life of a charter, in order (domain guide §4). Withdrawn can follow any stage before Agreed.</summary>
public enum Stage
{
    Proposed,
    Orientation,
    Research,
    StrawModel,
    Convergence,
    InReview,
    Agreed,
    Operational,
    UnderReview,
    ExitActivated,
    Closed,
    Withdrawn,
}
