using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace RelationshipOffice.Application.Documents;

/// <summary>Who wrote a file, what it is called, when it was made and what it holds; shown by every office suite.</summary>
public sealed record FileFacts(string Title, string Subject, string Author, DateTimeOffset At, string Status, string Version, string Identifier, string Description);

/// <summary>What Word and PowerPoint files share: fixed parts, properties, and bytes that depend on nothing but the content.</summary>
internal static class FixedPackage
{
    // The earliest moment that a zip can hold; the time of a file is in its properties.
    private static readonly DateTimeOffset ZipBegins = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Gives a part the content of an embedded file.</summary>
    public static void Feed(this OpenXmlPart part, string name)
    {
        using var content = typeof(FixedPackage).Assembly.GetManifestResourceStream($"document/{name}")
            ?? throw new InvalidOperationException($"The part {name} is not embedded.");
        part.FeedData(content);
    }

    public static void Write(this CoreFilePropertiesPart part, FileFacts facts)
    {
        var moment = facts.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        XElement Moment(string name) => new(Terms + name, new XAttribute(Schema + "type", "dcterms:W3CDTF"), moment);
        var properties = new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dublin),
            new XAttribute(XNamespace.Xmlns + "dcterms", Terms), new XAttribute(XNamespace.Xmlns + "xsi", Schema),
            new XElement(Dublin + "title", PlainText.OneLine(facts.Title)), new XElement(Dublin + "subject", PlainText.OneLine(facts.Subject)),
            new XElement(Dublin + "creator", PlainText.OneLine(facts.Author)), new XElement(Dublin + "description", PlainText.OneLine(facts.Description)),
            new XElement(Dublin + "language", "en-GB"), new XElement(Dublin + "identifier", facts.Identifier),
            new XElement(Core + "lastModifiedBy", PlainText.OneLine(facts.Author)), Moment("created"), Moment("modified"),
            new XElement(Core + "contentStatus", facts.Status), new XElement(Core + "version", facts.Version));
        using var content = new MemoryStream(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + properties.ToString(SaveOptions.DisableFormatting)));
        part.FeedData(content);
    }

    /// <summary>The same files in the order of their names and without the time of writing.</summary>
    public static byte[] Settle(MemoryStream package)
    {
        package.Position = 0;
        using var settled = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(settled, ZipArchiveMode.Create, leaveOpen: true))
        {
            // Readers that guess the kind of a file look at its first name.
            foreach (var entry in from.Entries.OrderBy(e => e.FullName != "[Content_Types].xml").ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = ZipBegins;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        }

        return settled.ToArray();
    }
}
