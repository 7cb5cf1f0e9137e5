using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What an office file is refused for before anything of it is loaded.</summary>
internal static class FileErrors
{
    public static readonly Error FormatUnknown = new(
        "office_file.format.unknown", $"The format is not \"{OfficeFile.Known}\". This office reads no other; write the file in it.");

    public static readonly Error TextMissing = new("office_file.text.missing", "This text is empty. Write it, or leave the field out where it is optional.");

    public static readonly Error TextPadded = new("office_file.text.padded", "This text begins or ends with blanks. Take them away.");

    public static readonly Error KeyBad = new("office_file.key.not_a_key", $"A key has 1 to {FileLimits.Key} letters, digits or hyphens.");

    public static readonly Error FieldTwice = new("office_file.field.twice", "This field stands twice in one record. Keep one of them.");

    public static readonly Error NotOneLead = new(
        "office_file.outcome.not_one_lead", "Exactly one measure of an outcome leads and gives its status. Mark one with isLead.");

    public static Error Broken(long line, string why) => new(
        "office_file.json.broken", string.Create(CultureInfo.InvariantCulture, $"This is no readable JSON from line {line} on: {why}"));

    public static Error FieldUnknown(string field) => new(
        "office_file.field.unknown", $"The format has no field \"{field}\" here. Take it out, or correct its name.");

    public static Error FieldMissing(string field) => new(
        "office_file.field.missing", $"The field \"{field}\" is missing here. Add it.");

    public static Error WrongKind(string wanted) => new(
        "office_file.value.wrong_kind", $"{wanted} is needed here. Correct the value, or leave the field out where it is optional.");

    public static Error WordUnknown(string value, IEnumerable<string> words) => new(
        "office_file.value.unknown", $"\"{value}\" is not known here. Use one of: {string.Join(", ", words)}.");

    public static Error OutOfRange(decimal least, decimal most) => new(
        "office_file.number.out_of_range", string.Create(CultureInfo.InvariantCulture, $"This number lies outside {least:0.##} to {most:0.##}. Correct it."));

    public static Error TextTooLong(int limit, int length) => new(
        "office_file.text.too_long", string.Create(CultureInfo.InvariantCulture, $"This text has {length:N0} characters; {limit:N0} are possible. Shorten it."));

    public static Error KeyTwice(string key) => new(
        "office_file.key.twice", $"\"{key}\" already names another record. Choose a key of its own.");

    public static Error ReferenceUnknown(string what, string key) => new(
        "office_file.reference.unknown", $"There is no {what} \"{key}\" in this file or in one before it. Correct the reference, or give the file that has it as well.");
}
