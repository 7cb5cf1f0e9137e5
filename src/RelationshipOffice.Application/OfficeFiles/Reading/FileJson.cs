using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>How office files are written: camel case, enums by name, decimals with a point.</summary>
internal static class FileJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    /// <summary>The words that a file may use for an enum.</summary>
    public static IReadOnlyList<string> WordsOf(Type words) =>
        [.. Enum.GetValues(words).Cast<object>().Select(value => JsonSerializer.SerializeToElement(value, words, Options).GetString()!)];
}
