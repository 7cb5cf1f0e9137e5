namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// From where on the answers of a strategic fit assessment show a gap †, on the scale of 1 to 5 (domain guide §6). Those in
/// force are stored with each conclusion, so that an old one can be explained after they change.
/// </summary>
public sealed record FitSettings
{
    public static FitSettings Default { get; } = new();

    /// <summary>In a new relation a middle of this or less is a gap.</summary>
    public decimal LowUpTo { get; init; } = 2.5m;

    /// <summary>So many points between two parties are a gap; in a running relation also between today and what is wanted.</summary>
    public decimal ApartFrom { get; init; } = 1.5m;

    /// <summary>So many points between people of one party are a gap.</summary>
    public int SpreadFrom { get; init; } = 3;
}
