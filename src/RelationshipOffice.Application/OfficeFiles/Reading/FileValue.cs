using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Judges one plain value of an office file: text, number, yes or no, date, or word of a list.</summary>
internal static class FileValue
{
    public static bool IsPlain(Type type) =>
        Plain(type) is { } plain && (plain.IsEnum || plain == typeof(string) || plain == typeof(bool) || plain == typeof(int)
            || plain == typeof(decimal) || plain == typeof(DateOnly));

    /// <summary>Why the value cannot stand in a field of this type with these marks; null when it can.</summary>
    public static Error? Refusal(JsonElement value, Type type, ICustomAttributeProvider? marks)
    {
        var plain = Plain(type);
        return plain == typeof(string) ? OfText(value, marks)
            : plain == typeof(bool) ? (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : FileErrors.WrongKind("true or false"))
            : plain == typeof(DateOnly) ? OfDate(value)
            : plain.IsEnum ? OfWord(value, plain)
            : OfNumber(value, plain, marks);
    }

    public static TMark? Mark<TMark>(ICustomAttributeProvider? marks) where TMark : Attribute =>
        marks?.GetCustomAttributes(typeof(TMark), inherit: false).Cast<TMark>().FirstOrDefault();

    private static Error? OfText(JsonElement value, ICustomAttributeProvider? marks)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return FileErrors.WrongKind("A text in quotation marks");
        }

        var text = value.GetString()!;
        var names = Mark<NamesAttribute>(marks);
        var limit = names?.Thing == FileThing.Charter ? FileLimits.CharterCode : Mark<MaxLengthAttribute>(marks)?.Length ?? FileLimits.Text;
        return string.IsNullOrWhiteSpace(text) ? FileErrors.TextMissing
            : text.Trim() != text ? FileErrors.TextPadded
            : names is not null && names.Thing != FileThing.Charter && !IsKey(text) ? FileErrors.KeyBad
            : text.Length > limit ? FileErrors.TextTooLong(limit, text.Length)
            : null;
    }

    private static bool IsKey(string text) =>
        text.Length <= FileLimits.Key && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static Error? OfDate(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : FileErrors.WrongKind("A date such as \"2026-11-23\"");

    private static Error? OfWord(JsonElement value, Type words)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return FileErrors.WrongKind("A word in quotation marks");
        }

        var known = FileJson.WordsOf(words);
        return known.Contains(value.GetString()!) ? null : FileErrors.WordUnknown(value.GetString()!, known);
    }

    private static Error? OfNumber(JsonElement value, Type type, ICustomAttributeProvider? marks)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            return FileErrors.WrongKind("A number");
        }

        if (type == typeof(int) && !value.TryGetInt32(out _))
        {
            return FileErrors.WrongKind("A whole number");
        }

        if (Mark<RangeAttribute>(marks) is not { } range)
        {
            return null;
        }

        var (least, most) = (Convert.ToDecimal(range.Minimum, CultureInfo.InvariantCulture), Convert.ToDecimal(range.Maximum, CultureInfo.InvariantCulture));
        return number < least || number > most ? FileErrors.OutOfRange(least, most) : null;
    }

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
