namespace RelationshipOffice.Domain.Governance;

/// <summary>The line that a finding was measured against, and where it comes from.</summary>
public sealed record Threshold(string Says, string Source)
{
    /// <summary>A line that the guide draws and nobody sets.</summary>
    public static Threshold Of(string says, GovernanceRule rule) => new(says, $"{rule}, domain guide §3.1");

    /// <summary>A line that the office may set.</summary>
    public static Threshold Set(string says, GovernanceRule rule) => new(says, $"Setting of the office; {rule}, domain guide §3.1");
}
