namespace RelationshipOffice.Domain.Common;

/// <summary>How entities and value objects say what must hold.</summary>
public static class Rule
{
    /// <summary>Refuses with <paramref name="otherwise"/> unless the rule holds.</summary>
    public static void Guard(bool holds, Error otherwise)
    {
        if (!holds)
        {
            throw new RuleBroken(otherwise);
        }
    }
}
