using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>What a party keeps to itself, and what the office sees when it looks as that party.</summary>
public sealed class OwnSideTests(TheBrowser browser, TheOffice office)
{
    private const string Secret = "Our floor is three per cent, and nobody outside is to know.";

    [Fact]
    public async Task The_office_looks_as_a_party_changes_nothing_and_never_finds_its_notes()
    {
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.Phone);
        var charter = await OpenAsync(marina, "RC-7");
        await marina.Page.GetByText("Notes of your side").ClickAsync();
        await marina.Page.GetByRole(AriaRole.Button, new() { Name = "Note something" }).ClickAsync();
        await marina.Page.GetByLabel("Note", new() { Exact = true }).FillAsync(Secret);
        await marina.IsFitAsync("write-note-dialog");
        await marina.Page.GetByRole(AriaRole.Button, new() { Name = "Keep the note" }).ClickAsync();
        await marina.Page.GetByText(Secret).WaitForAsync();
        await marina.IsFitAsync("charter-notes");

        await using var ana = await browser.WelcomeAnewAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync($"{charter}?show=parties");
        Assert.DoesNotContain(Secret, await ana.Page.ContentAsync(), StringComparison.Ordinal);
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "View as Vale" }).ClickAsync();
        await ana.Page.GetByText("You see the office as Vale").WaitForAsync();
        await ana.ReadyAsync();
        await ana.OpenAsync($"{charter}?show=text");
        await ana.IsFitAsync("looking-as-partner");
        Assert.DoesNotContain("of your side", await ana.Page.ContentAsync(), StringComparison.Ordinal);
        await ana.OpenAsync("/partners");
        await ana.SettleAsync();
        Assert.DoesNotContain("Island Health", await ana.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await ana.OpenAsync($"{charter}?show=text");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Agree" }).First.ClickAsync();
        await ana.Page.GetByText("You are looking as a partner, so nothing was changed.").First.WaitForAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Back to my own view" }).ClickAsync();
        await ana.Page.GetByText("You see the office as").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await marina.Page.GetByRole(AriaRole.Button, new() { Name = $"Take away: {Secret[..20]}" }).First.ClickAsync();
        await marina.Page.GetByText("The note was taken away.").WaitForAsync();
        await marina.Page.GetByText(Secret).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task<string> OpenAsync(Visitor visitor, string code)
    {
        await visitor.OpenAsync("/charters");
        await visitor.Page.Locator("main a", new() { HasTextString = code }).First.ClickAsync();
        await visitor.Page.Locator(".charter-text").WaitForAsync();
        await visitor.ReadyAsync();
        return new Uri(visitor.Page.Url).AbsolutePath;
    }
}
