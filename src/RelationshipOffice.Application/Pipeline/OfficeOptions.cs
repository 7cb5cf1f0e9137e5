namespace RelationshipOffice.Application.Pipeline;

/// <summary>What Program reads from configuration and hands to the use cases.</summary>
public sealed record OfficeOptions
{
    /// <summary>Npgsql connection string of the office's database.</summary>
    public required string Database { get; init; }

    /// <summary>IANA name of the zone in which "today" begins.</summary>
    public string TimeZone { get; init; } = "UTC";

    /// <summary>Whether the demo world may be loaded and its accounts listed on the sign-in page.</summary>
    public bool IsDemo { get; init; }
}
