using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>A partner manager takes the documents of the charter that waits for a signature, and they open where people open them.</summary>
public sealed class DocumentsTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task A_party_takes_all_documents_and_an_office_suite_opens_them()
    {
        await using var laura = await browser.WelcomeAsync(office, "Laura Hensley", Look.Desk);
        var documents = await DocumentsAsync(laura);

        var annex = await TakeAsync(laura, "Take as Word file: Contract annex", "annex.docx");
        var deck = await TakeAsync(laura, "Take as PowerPoint file: Communication deck", "deck.pptx");
        var clause = await TakeAsync(laura, "Take as text file: Invoking clause", "clause.txt");

        Assert.Contains("in line with Relationship Charter RC-3, version ", await File.ReadAllTextAsync(clause, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await laura.Page.GetByText("Laura Hensley took the communication deck").First.WaitForAsync();
        await laura.OpenAsync(documents.Replace("documents", "history", StringComparison.Ordinal));
        await laura.Page.GetByText("Took the contract annex of version").First.WaitForAsync();
        using var suite = OfficeSuite.FindOrSkip();
        var pages = await suite.PicturesAsync(annex, "document-annex");
        var slides = await suite.PicturesAsync(deck, "document-deck");
        Assert.InRange(pages.Count, 2, 12);
        Assert.InRange(slides.Count, 8, 30);
        Assert.Contains($"Page 1 of {pages.Count}", await suite.TextAsync(annex), StringComparison.Ordinal);
        Assert.Contains("What happens next", await suite.TextAsync(deck), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clause_takes_the_letter_of_the_annex_and_is_copied()
    {
        await using var laura = await browser.WelcomeAsync(office, "Laura Hensley", Look.Desk);
        await laura.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await DocumentsAsync(laura);

        await laura.Page.GetByLabel("Annex of the contract").FillAsync("F");
        await laura.Page.GetByRole(AriaRole.Button, new() { Name = "Use this letter" }).ClickAsync();
        await laura.ReadyAsync();
        await laura.Page.GetByText("attached as Annex F").WaitForAsync();
        await laura.Page.GetByRole(AriaRole.Button, new() { Name = "Copy the clause" }).ClickAsync();

        await laura.Page.GetByText("Copied.").WaitForAsync();
        Assert.Contains("attached as Annex F.", await laura.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_foreign_or_missing_is_answered_alike_and_a_file_is_named_and_never_kept()
    {
        await using var laura = await browser.WelcomeAsync(office, "Laura Hensley", Look.Desk);
        var own = (await DocumentsAsync(laura)).Split('?')[0];
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/charters");
        await ana.Page.Locator("main a", new() { HasTextString = "RC-7" }).First.ClickAsync();
        await ana.Page.Locator(".charter-tabs").WaitForAsync();
        var foreign = new Uri(ana.Page.Url).AbsolutePath;

        var file = await GetAsync(laura, $"{own}/versions/1/documents/annex.docx");
        var out1 = await GetAsync(laura, $"{foreign}/documents/annex.docx");
        var out2 = await GetAsync(laura, $"/charters/{Guid.CreateVersion7()}/documents/annex.docx");

        Assert.Equal(200, file.Status);
        Assert.Equal("attachment; filename=\"RC-3 version 1 annex.docx\"; filename*=UTF-8''RC-3%20version%201%20annex.docx", file.Headers["content-disposition"]);
        Assert.Equal(("nosniff", "no-store"), (file.Headers["x-content-type-options"], file.Headers["cache-control"]));
        Assert.Equal((404, 404), (out1.Status, out2.Status));
        Assert.Equal((await out1.BodyAsync()).Length, (await out2.BodyAsync()).Length);
        using var stranger = new PlainClient(office.Address);
        Assert.Equal(302, (int)(await stranger.GetAsync($"{own}/versions/1/documents/annex.docx")).StatusCode);
    }

    private Task<IAPIResponse> GetAsync(Visitor visitor, string path) => visitor.Page.Context.APIRequest.GetAsync(new Uri(office.Address, path).ToString());

    private static async Task<string> DocumentsAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/charters");
        await visitor.Page.Locator("main a", new() { HasTextString = "RC-3" }).First.ClickAsync();
        await visitor.Page.Locator(".charter-tabs").WaitForAsync();
        var documents = $"{new Uri(visitor.Page.Url).AbsolutePath}?show=documents";
        await visitor.OpenAsync(documents);
        await visitor.Page.Locator(".document-cards").WaitForAsync();
        return documents;
    }

    private static async Task<string> TakeAsync(Visitor visitor, string button, string name)
    {
        var file = await visitor.Page.RunAndWaitForDownloadAsync(() => visitor.Page.GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync());
        Assert.EndsWith(name, file.SuggestedFilename, StringComparison.Ordinal);
        var path = Path.Combine(Directory.CreateTempSubdirectory("office-documents").FullName, file.SuggestedFilename);
        await file.SaveAsAsync(path);
        return path;
    }
}
