using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Answers that come packed, as documents and bundles do, read part by part.</summary>
internal static class Unzipped
{
    /// <summary>Every part of a packed answer, and of what is packed within it; none of an answer that is not.</summary>
    public static async Task<IReadOnlyList<Part>> PartsAsync(HttpResponseMessage answer) => PartsOf(await answer.Content.ReadAsByteArrayAsync());

    /// <summary>All that can be read in an answer: as it came, or each of its parts as it stands and without its elements.</summary>
    public static async Task<string> WordsAsync(HttpResponseMessage answer) => await PartsAsync(answer) is { Count: > 0 } parts
        ? string.Join('\n', parts.SelectMany(p => p.IsXml ? new[] { p.Text, p.Xml.Root!.Value } : [p.Text]))
        : await answer.Content.ReadAsStringAsync();

    private static List<Part> PartsOf(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            return [];
        }

        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        return [.. archive.Entries.Select(e => new Part(e.FullName, Read(e))).SelectMany(p => PartsOf(p.Bytes) is { Count: > 0 } within ? within : [p])];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var read = new MemoryStream();
        from.CopyTo(read);
        return read.ToArray();
    }

    internal sealed record Part(string Name, byte[] Bytes)
    {
        public bool IsXml => Name.EndsWith(".xml", StringComparison.Ordinal) || Name.EndsWith(".rels", StringComparison.Ordinal);

        public string Text => Encoding.UTF8.GetString(Bytes);

        public XDocument Xml => XDocument.Load(new MemoryStream(Bytes, writable: false));
    }
}
