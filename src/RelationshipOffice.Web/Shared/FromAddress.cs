using System.Globalization;

namespace RelationshipOffice.Web.Shared;

/// <summary>
/// Reads what an address says, and nothing where it makes no sense: a page that takes such a value as a number or a day would
/// end in a fault, for the framework throws at the first value that it cannot read.
/// </summary>
internal static class FromAddress
{
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A day as addresses say it: the same for every reader, whatever their language.</summary>
    public static string? Say(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    public static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
}
