namespace RelationshipOffice.Web.Access;

/// <summary>Keeps a return address inside the office: anything that could lead elsewhere becomes the first page.</summary>
internal static class LocalAddress
{
    public static string Of(string? wanted) =>
        wanted is ['/', ..] and not ['/', '/' or '\\', ..] && !wanted.Any(char.IsControl) && !wanted.Contains('\\', StringComparison.Ordinal)
            ? wanted
            : "/";
}
