using System.Text.Json;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Reads office files in the order of their names, strictly: either all are read, or it is said what is wrong with them.</summary>
internal static class FileReader
{
    public static (IReadOnlyList<ReadFile> Files, IReadOnlyList<FileRefusal> Refusals) Read(IEnumerable<FileText> texts)
    {
        var (files, refusals, keys) = (new List<ReadFile>(), new List<FileRefusal>(), new KnownKeys());
        foreach (var text in texts.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            if (Read(text, keys, refusals) is { } file)
            {
                files.Add(new ReadFile(text.Name, file));
            }
        }

        return (refusals.Count == 0 ? files : [], refusals);
    }

    private static OfficeFile? Read(FileText text, KnownKeys keys, List<FileRefusal> refusals)
    {
        var before = refusals.Count;
        try
        {
            using var document = JsonDocument.Parse(text.Json);
            if (FormatOf(document.RootElement) is { } format && format != OfficeFile.Known)
            {
                refusals.Add(new FileRefusal(text.Name, "$.format", FileErrors.FormatUnknown));
                return null;
            }

            new FileShape(text.Name, keys, refusals).Check(document.RootElement);
            if (refusals.Count > before)
            {
                return null;
            }

            var file = document.RootElement.Deserialize<OfficeFile>(FileJson.Options)!;
            refusals.AddRange(FileSense.Check(file, text.Name));
            return file;
        }
        catch (JsonException broken)
        {
            refusals.Add(new FileRefusal(text.Name, broken.Path ?? "$", FileErrors.Broken((broken.LineNumber ?? 0) + 1, broken.Message)));
            return null;
        }
    }

    private static string? FormatOf(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format) && format.ValueKind == JsonValueKind.String
            ? format.GetString()
            : null;
}

/// <summary>A file that was read, with its name for refusals of what it asks for.</summary>
internal sealed record ReadFile(string Name, OfficeFile Content);
