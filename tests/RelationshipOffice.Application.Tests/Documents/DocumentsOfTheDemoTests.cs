using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Documents;

/// <summary>Every text of every charter of the demo world, as each of its documents.</summary>
public sealed class DocumentsOfTheDemoTests(ADemoOffice loaded) : IClassFixture<ADemoOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_is_a_valid_file_and_tells_the_same_hash()
    {
        await using var db = loaded.Office.Database();
        var door = await loaded.Office.AsAsync("ana.silva@office.example");
        var count = 0;
        foreach (var charter in await db.Charters.AsNoTracking().OrderBy(c => c.Code).ToListAsync(Ct))
        {
            foreach (var number in Texts(charter))
            {
                var hash = (await door.AskAsync(new GetDocuments(charter.Id, number, "F"), Ct).ValueAsync()).Chosen!.ContentHash;
                foreach (var kind in Enum.GetValues<DocumentKind>())
                {
                    var file = await door.SendAsync(new ProduceDocument { Charter = charter.Id, Number = number, Kind = kind }, Ct).ValueAsync();
                    Assert.Empty(Faults(file, kind, hash).Select(f => $"{file.FileName}: {f}"));
                    count++;
                }
            }
        }

        Assert.True(count >= 7 * 3, $"Only {count} documents were made.");
    }

    private static IEnumerable<int?> Texts(Charter charter) =>
        [.. DocumentSource.HasDraft(charter) ? (int?[])[null] : [], .. Enumerable.Range(1, charter.LatestVersion).Select(n => (int?)n)];

    private static List<string> Faults(ProducedDocument file, DocumentKind kind, string hash)
    {
        if (kind == DocumentKind.InvokingClause)
        {
            return System.Text.Encoding.UTF8.GetString(file.Content).Contains(hash, StringComparison.Ordinal) ? [] : ["The clause does not tell the hash."];
        }

        using var package = Open(file, kind);
        List<string> faults = [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(f => $"{f.Part?.Uri} {f.Description}")];
        return package.PackageProperties.Identifier == hash ? faults : [.. faults, "The file does not tell the hash."];
    }

    private static OpenXmlPackage Open(ProducedDocument file, DocumentKind kind) => kind == DocumentKind.ContractAnnex
        ? WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false)
        : PresentationDocument.Open(new MemoryStream(file.Content), isEditable: false);
}
