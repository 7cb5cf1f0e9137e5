using System.Text;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>What people do with figures: an executive asks for the cause, a partner enters a value, the office imports a file.</summary>
public sealed class OutcomeFiguresTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task The_weakest_outcome_and_the_relationship_behind_it_are_two_clicks_away()
    {
        await using var tomas = await browser.WelcomeAsync(office, "Tomas Lindqvist", Look.Desk);
        await tomas.OpenAsync("/executive");
        var weakest = tomas.Page.Locator(".overview-item").First;
        var (outcome, charter) = (await weakest.Locator("a").First.InnerTextAsync(), await weakest.Locator(".overview-cause a").InnerTextAsync());

        await weakest.Locator("a").First.ClickAsync();
        await tomas.Page.Locator("h1", new() { HasTextString = outcome }).WaitForAsync();
        await tomas.Page.Locator(".office-because a").ClickAsync();

        await tomas.Page.Locator("h1", new() { HasTextString = charter.Split(' ', 2)[1] }).WaitForAsync();
    }

    [Fact]
    public async Task A_partner_enters_a_value_on_a_phone_and_is_asked_about_a_slip()
    {
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.Phone);
        await marina.OpenAsync("/measures");
        await marina.Page.GetByRole(AriaRole.Link, new() { Name = "Average price for each pair exported" }).First.ClickAsync();
        var value = marina.Page.GetByLabel("Value (USD per pair)");
        await value.FillAsync("14300");
        await marina.Page.GetByLabel("Source", new() { Exact = true }).FillAsync("Association survey of November");
        var record = marina.Page.GetByRole(AriaRole.Button, new() { Name = "Record it" });

        await record.ClickAsync();
        await marina.Page.GetByText("is very far from the last value").WaitForAsync();
        await marina.IsFitAsync("measure-doubt");
        await value.FillAsync("14.3");
        await record.ClickAsync();

        await marina.Page.GetByText("Recorded: 14.3 on").WaitForAsync();
        // The source is there for the next time.
        Assert.Equal("Association survey of November", await marina.Page.GetByLabel("Source", new() { Exact = true }).InputValueAsync());
        await marina.Page.Locator("table").GetByText("Association survey of November").First.WaitForAsync();
    }

    [Fact]
    public async Task A_file_is_imported_with_its_bad_row_left_out_and_taken_back()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await UploadAsync(ana, "november.csv", "Measure;Day;Value;Source\nDisputed invoices per hundred;30.09.2026;7,25;Ledger import\nDisputed invoices per hundred;31.02.2026;7;Ledger import\n");
        await ana.Page.Locator("h1", new() { HasTextString = "november.csv" }).WaitForAsync();
        await ana.ReadyAsync();
        await ana.Page.GetByLabel("Record the good rows").CheckAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Check the rows" }).ClickAsync();
        await ana.Page.GetByText("This is no day as 25.11.2026.").WaitForAsync();
        await ana.IsFitAsync("import-checked");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Record 1 row" }).ClickAsync();
        await ana.Page.GetByText("1 observation was recorded. 1 row could not be taken.").WaitForAsync();
        await ana.IsFitAsync("import-recorded");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await ana.Page.GetByText("Taken back: nothing of it counts any more.").WaitForAsync();
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_where_it_was_sent()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);

        await UploadAsync(ana, "odd.csv", "Day,Value\n2026-01-01,\"1\n");

        await ana.Page.GetByText("is never closed").WaitForAsync();
    }

    /// <summary>Sends a file on its way from the page of imports.</summary>
    internal static async Task UploadAsync(Visitor visitor, string name, string text)
    {
        await visitor.OpenAsync("/measures/import");
        await visitor.Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Upload" }).ClickAsync();
    }
}
