using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// What no field of any request may hold, whatever it is for: text that cannot be kept or shown as it is, text that only
/// looks empty, a day whose year is mistyped, a choice that no list offers. A form cannot send most of it; an address, a file
/// or a forged event can.
/// </summary>
internal static class Typed
{
    /// <summary>No field takes so much; each has its own, smaller limit.</summary>
    public const int LongestText = 32_000;

    public static readonly DateOnly FirstDay = new(1800, 1, 1);

    public static readonly DateOnly LastDay = new(2999, 12, 31);

    public static readonly Error Unreadable = new(
        "text.unreadable", "This text holds a character that cannot be kept, perhaps from copying it. Type it anew.");

    public static readonly Error Invisible = new(
        "text.invisible", "This looks empty: it holds only characters that nobody sees. Clear it, or type it anew.");

    public static readonly Error TooLong = new(
        "text.too_long", string.Create(CultureInfo.InvariantCulture, $"This text is longer than any field takes ({LongestText:N0} characters). Shorten it."));

    public static readonly Error NoSuchDay = new(
        "date.out_of_range", "This year looks mistyped. Give a day between 1800 and 2999.");

    public static readonly Error NoSuchChoice = new(
        "choice.unknown", "This is none of the choices. Choose one from the list.");

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Fields = new();

    /// <summary>The faults of a request, each at its field: "Title", or within a list "Parties[1].Role".</summary>
    public static IReadOnlyList<Error> Faults(object request)
    {
        var faults = new List<Error>();
        Look(request, "", faults);
        return faults;
    }

    private static void Look(object form, string within, List<Error> faults)
    {
        foreach (var field in Fields.GetOrAdd(form.GetType(), FieldsOf))
        {
            var path = within + field.Name;
            var value = field.GetValue(form);
            if (value is IEnumerable items and not string)
            {
                var index = 0;
                foreach (var item in items)
                {
                    Judge(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), path, faults);
                }
            }
            else
            {
                Judge(value, path, path, faults);
            }
        }
    }

    // What stands in a list as a plain value has no field of its own: the list is its field.
    private static void Judge(object? value, string path, string field, List<Error> faults)
    {
        if (FaultOf(value) is { } fault)
        {
            faults.Add(fault with { Field = field });
        }
        else if (value is not null && value.GetType().Assembly == typeof(Typed).Assembly && !value.GetType().IsEnum)
        {
            Look(value, path + ".", faults);
        }
    }

    private static Error? FaultOf(object? value) => value switch
    {
        string { Length: > LongestText } => TooLong,
        string text when !IsReadable(text) => Unreadable,
        string text when IsInvisible(text) => Invisible,
        DateOnly day when day < FirstDay || day > LastDay => NoSuchDay,
        Enum choice when !IsOffered(choice) => NoSuchChoice,
        _ => null,
    };

    // Half a character cannot be written down, and an override lets a name be read as another one.
    private static bool IsReadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var half = char.IsSurrogate(text[i]);
            if ((half && !char.IsSurrogatePair(text, i)) || text[i] is '\u202D' or '\u202E' || (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t')))
            {
                return false;
            }

            i += half ? 1 : 0;
        }

        return true;
    }

    private static bool IsInvisible(string text) => !string.IsNullOrWhiteSpace(text) && text.EnumerateRunes().All(
        r => System.Text.Rune.IsWhiteSpace(r) || System.Text.Rune.GetUnicodeCategory(r) == UnicodeCategory.Format || r.Value is 0x3164 or 0x115F or 0x1160 or 0xFFA0 or 0x2800);

    private static bool IsOffered(Enum choice) =>
        choice.GetType().IsDefined(typeof(FlagsAttribute), inherit: false) || Enum.IsDefined(choice.GetType(), choice);

    private static PropertyInfo[] FieldsOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && MayHold(p.PropertyType))];

    private static bool MayHold(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(string) || plain == typeof(DateOnly) || plain.IsEnum || plain.Assembly == typeof(Typed).Assembly
            || (typeof(IEnumerable).IsAssignableFrom(plain) && plain != typeof(byte[]));
    }
}
