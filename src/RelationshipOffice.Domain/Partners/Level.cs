namespace RelationshipOffice.Domain.Partners;

/// <summary>Low or high; the cross-check of governance types knows nothing in between (G10).</summary>
public enum Level
{
    Low,
    High,
}
