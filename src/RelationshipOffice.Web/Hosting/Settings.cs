using System.Net;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Sign-in at an identity provider of the organisation.</summary>
public sealed record OidcSettings(Uri Authority, string Client, string Secret, string Name);

/// <summary>What the application was told from outside; nothing but this file reads configuration.</summary>
public sealed record Settings(OfficeOptions Office)
{
    /// <summary>Host names under which people reach the office; empty: any (only for a machine of one's own).</summary>
    public IReadOnlyList<string> PublicHosts { get; init; } = [];

    /// <summary>Reverse proxies whose X-Forwarded-* headers are believed; empty: none.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public bool LogsJson { get; init; }

    public bool SendsTelemetry { get; init; }

    public OidcSettings? Oidc { get; init; }

    /// <summary>The settings; null when one cannot be used, after a sentence that says which.</summary>
    public static Settings? Find(IConfiguration configuration)
    {
        try
        {
            return Read(configuration);
        }
        catch (SettingFault fault)
        {
            Console.Error.WriteLine(fault.Message);
            return null;
        }
    }

    /// <exception cref="SettingFault">With a sentence that names the setting.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        string? Text(string name) => configuration[name] is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
        bool Flag(string name) => Text(name) is { } text
            && (bool.TryParse(text, out var flag) ? flag : throw new SettingFault(name, "must be true or false"));
        IReadOnlyList<string> List(string name) =>
            Text(name)?.Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

        return new Settings(new OfficeOptions
        {
            Database = Connection(Text(SettingNames.Database)),
            IsDemo = Flag(SettingNames.Demo),
            TimeZone = Zone(Text(SettingNames.TimeZone) ?? "UTC"),
        })
        {
            PublicHosts = List(SettingNames.PublicHosts),
            Proxies = [.. List(SettingNames.Proxies).Select(Network)],
            LogsJson = Flag(SettingNames.LogJson),
            SendsTelemetry = Text(SettingNames.Telemetry) is not null,
            Oidc = Text(SettingNames.OidcAuthority) is not { } authority ? null : new OidcSettings(
                Uri.TryCreate(authority, UriKind.Absolute, out var uri) ? uri : throw new SettingFault(SettingNames.OidcAuthority, "must be a whole address"),
                Text(SettingNames.OidcClient) ?? throw new SettingFault(SettingNames.OidcClient, "is needed with OIDC_AUTHORITY"),
                Text(SettingNames.OidcSecret) ?? throw new SettingFault(SettingNames.OidcSecret, "is needed with OIDC_AUTHORITY"),
                Text(SettingNames.OidcName) ?? "your organisation"),
        };
    }

    private static string Connection(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(text).Database)
                ? throw new SettingFault(SettingNames.Database, "must name a PostgreSQL database: Host=…;Database=office;Username=…;Password=…")
                : text!;
        }
        catch (ArgumentException)
        {
            // Never the text itself: it may hold a password.
            throw new SettingFault(SettingNames.Database, "is no connection string: Host=…;Database=office;Username=…;Password=…");
        }
    }

    private static string Zone(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
        ? name
        : throw new SettingFault(SettingNames.TimeZone, "must be an IANA name such as Europe/Berlin");

    private static IPNetwork Network(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw new SettingFault(SettingNames.Proxies, "must list addresses or networks such as 10.0.0.5;172.16.0.0/12");
}

/// <summary>A setting that cannot be used.</summary>
public sealed class SettingFault(string name, string what) : Exception($"The setting {name} {what} (see docs/operations.md).");
