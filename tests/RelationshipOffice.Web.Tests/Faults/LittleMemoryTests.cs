using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>An office with little memory (F-85, F-103): the largest file that it takes, and documents for five people meanwhile, end nothing.</summary>
public sealed class LittleMemoryTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IAsyncLifetime
{
    // 384 MB for objects, where a container may use 768 and the program itself, its threads and buffers want their part.
    private const string Heap = "0x18000000";

    private const double MostMegaBytes = 768;

    private AnOffice? _office;

    private static Size Size => Size.S;

    public async ValueTask InitializeAsync() =>
        _office = await AnOffice.StartAsync(filled.Connection, ("DOTNET_GCHeapHardLimit", Heap), ("DOTNET_GCgen0size", "0x1000000"));

    public async ValueTask DisposeAsync() => await _office!.DisposeAsync();

    [Fact]
    public async Task The_largest_file_is_recorded_and_five_people_get_their_documents_meanwhile()
    {
        var (file, rows) = LargestFile();
        using var officer = await SignInAsync(0);
        using var upload = await UploadTests.SendAsync(officer, new ByteArrayContent(file));
        var import = upload.Headers.Location!.OriginalString;
        Assert.DoesNotContain("refused", import, StringComparison.Ordinal);

        using var visitor = await Visitor.WelcomeAsync(_office!.Address, OfficeData.Officer(0, Size));
        await using var page = await Circuit.OpenAsync(visitor, import);
        await page.ClickAsync(p => p.Tag == "button" && p.Text == "Check the rows", "check");
        await page.ClickAsync(p => p.Tag == "button" && p.Text == string.Create(CultureInfo.InvariantCulture, $"Record {rows:N0} rows"), "record");
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(DocumentsAsync));
        await Wait.UntilAsync(IsRecordedAsync);
        await page.SeeAsync(s => s.All.FirstOrDefault(p => p.Text == string.Create(CultureInfo.InvariantCulture, $"{rows:N0} observations were recorded.")), "that all was recorded");

        Assert.All(answers.SelectMany(a => a), a => Assert.Equal(HttpStatusCode.OK, a));
        Assert.False(_office.HasExited);
        Assert.DoesNotContain("OutOfMemory", _office.Said, StringComparison.Ordinal);
        Assert.InRange(_office.PeakMegaBytes, 1, MostMegaBytes);
    }

    private async Task<bool> IsRecordedAsync()
    {
        await using var db = DatabaseSetup.ByHand(filled.Connection);
        return await db.Set<ObservationImport>().AnyAsync(i => i.State == ImportState.Recorded);
    }

    private async Task<IReadOnlyList<HttpStatusCode>> DocumentsAsync(int officer)
    {
        using var guest = await SignInAsync(officer);
        var answers = new List<HttpStatusCode>();
        foreach (var path in new[] { "/executive/pack.pptx", $"/charters/{OfficeData.Charter(1)}/documents/annex.docx", $"/charters/{OfficeData.Charter(1)}/documents/deck.pptx" })
        {
            using var answer = await guest.GetAsync(path);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }

    private async Task<PlainClient> SignInAsync(int officer)
    {
        var guest = new PlainClient(_office!.Address);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.PostFromAsync("/account/sign-in", $"/account/demo/{OfficeData.Officer(officer, Size)}")).StatusCode);
        return guest;
    }

    // As large as may be; its rows are long, so that they are no more than a test has time for.
    private static (byte[] File, int Rows) LargestFile()
    {
        var source = new string('x', 180);
        var (text, rows) = (new StringBuilder("Measure,Day,Value,Source\n"), 0);
        while (text.Length < UploadImport.Largest - 300)
        {
            text.Append(CultureInfo.InvariantCulture, $"Part of RC-{(rows % Size.Charters) + 1},{OfficeData.Today.AddDays(-1000 - (rows / Size.Charters)):yyyy-MM-dd},{20 + (rows % 60)},{source}\n");
            rows++;
        }

        return (Encoding.UTF8.GetBytes(text.ToString()), rows);
    }
}
