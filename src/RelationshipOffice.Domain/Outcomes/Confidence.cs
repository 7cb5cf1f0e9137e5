namespace RelationshipOffice.Domain.Outcomes;

/// <summary>How sure the office is that a contribution will come.</summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
