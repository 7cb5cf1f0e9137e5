namespace RelationshipOffice.Application.Charters;

/// <summary>Several short texts in one field, one a line.</summary>
internal static class TypedLines
{
    public static string[] Lines(this string typed) =>
        typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
