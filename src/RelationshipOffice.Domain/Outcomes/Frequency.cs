namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How often a measure is meant to be observed.</summary>
public enum Frequency
{
    Weekly,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,

    /// <summary>Observed once, when it is due; never stale before.</summary>
    Once,
}
