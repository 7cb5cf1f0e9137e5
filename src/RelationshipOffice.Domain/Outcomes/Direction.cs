namespace RelationshipOffice.Domain.Outcomes;

/// <summary>Which way is better: up from the baseline to the target, or down.</summary>
public enum Direction
{
    Up,
    Down,
}
