namespace RelationshipOffice.Application.Persistence;

/// <summary>What somebody types into a search, as a pattern of <c>ilike</c>: looked for anywhere, and as it stands.</summary>
internal static class Words
{
    /// <summary>Named with every <c>ilike</c>: without, EF Core says that nothing is escaped.</summary>
    public const string Escape = "\\";

    public static string Anywhere(string typed) => $"%{typed.Trim()
        .Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
