namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How a charter serves an outcome (domain guide §5).</summary>
public enum ContributionKind
{
    /// <summary>A weighted part of the outcome.</summary>
    Share,

    /// <summary>Others count for nothing while it is unmet.</summary>
    Enabler,

    /// <summary>Must hold, such as safety; while it fails the outcome is at risk at best.</summary>
    Threshold,
}
