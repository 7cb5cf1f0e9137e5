namespace RelationshipOffice.Web.Hosting;

/// <summary>Every setting that the application reads, by the name of its environment variable; docs/operations.md explains each.</summary>
public static class SettingNames
{
    public const string Database = "OFFICE_DB";
    public const string Demo = "OFFICE_DEMO";
    public const string TimeZone = "OFFICE_TIMEZONE";
    public const string PublicHosts = "OFFICE_PUBLIC_HOST";
    public const string Proxies = "OFFICE_PROXIES";
    public const string LogJson = "OFFICE_LOG_JSON";
    public const string OidcAuthority = "OIDC_AUTHORITY";
    public const string OidcClient = "OIDC_CLIENT_ID";
    public const string OidcSecret = "OIDC_CLIENT_SECRET";
    public const string OidcName = "OIDC_NAME";
    public const string Telemetry = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static IReadOnlyList<string> All { get; } =
    [
        Database, Demo, TimeZone, PublicHosts, Proxies, LogJson, OidcAuthority, OidcClient, OidcSecret, OidcName, Telemetry,
    ];
}
