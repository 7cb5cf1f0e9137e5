namespace RelationshipOffice.Application.Pipeline;

/// <summary>The answer of a command that has nothing more to say.</summary>
public readonly record struct Done
{
    public static readonly Done Value;
}
