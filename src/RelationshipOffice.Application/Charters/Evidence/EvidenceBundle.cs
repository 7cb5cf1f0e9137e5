using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The evidence of one version as a file that is checked without the office: the text, each record word for word, what stands in
/// them as JSON, and a list of hashes for <c>sha256sum -c</c>.
/// </summary>
internal static class EvidenceBundle
{
    public const string Text = "text.json";
    public const string Summary = "evidence.json";
    public const string Sums = "SHA256SUMS";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string RecordName(int place) => $"signature-{place}.txt";

    public static byte[] Pack(VersionEvidence evidence, string content)
    {
        var kept = evidence.Signatures.Where(s => s.RecordText.Length > 0).Select((s, i) => (Name: RecordName(i + 1), s.RecordText));
        List<(string Name, string Content)> files = [(Text, content), .. kept, (Summary, JsonSerializer.Serialize(evidence, Json))];
        files.Add((Sums, string.Concat(files.Select(f => $"{CharterVersion.HashOf(f.Content)}  {f.Name}\n"))));
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, words) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(words));
            }
        }

        return packed.ToArray();
    }
}
