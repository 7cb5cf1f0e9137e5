namespace RelationshipOffice.Domain.Common;

/// <summary>Thrown by an entity whose rule does not hold; the door answers it as a refusal.</summary>
public sealed class RuleBroken(Error error) : Exception(error.Message)
{
    public Error Error { get; } = error;
}
