using System.Globalization;
using MudBlazor;

namespace RelationshipOffice.Web.Shared;

/// <summary>A day as the browser's own date field writes it: 2026-11-23.</summary>
internal sealed class DayConverter : IReversibleConverter<DateOnly?, string?>
{
    public static readonly DayConverter Instance = new();

    private const string Format = "yyyy-MM-dd";

    public string? Convert(DateOnly? day) => day?.ToString(Format, CultureInfo.InvariantCulture);

    public DateOnly? ConvertBack(string? text) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
