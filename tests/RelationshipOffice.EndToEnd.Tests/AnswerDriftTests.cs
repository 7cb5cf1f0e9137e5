using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>An officer answers two drift signals: the parties are asked about one, the other is explained until a day.</summary>
public sealed class AnswerDriftTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task One_signal_becomes_a_request_to_the_parties_and_one_is_explained_for_a_while()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.Phone);

        await OpenSignalAsync(ana, "has promised", "RC-6");
        await ana.IsFitAsync("signal");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Ask the parties" }).ClickAsync();
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Title").FillAsync("Say which promise comes first");
        await dialog.GetByLabel("What should change, and why").FillAsync("Vale cannot show joint designs to its neighbours and to the buyer first.");
        await ana.IsFitAsync("accept-signal-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ask the parties" }).ClickAsync();
        await ana.Page.WaitForURLAsync(url => url.Contains("/alignment/", StringComparison.Ordinal));
        await ana.Page.GetByText("It answers a drift signal").WaitForAsync();
        await ana.IsFitAsync("alignment-request");

        // The party sees the request on its own charter, and nothing of the office's buttons.
        await marina.OpenAsync(new Uri(ana.Page.Url).AbsolutePath);
        await marina.Page.GetByRole(AriaRole.Heading, new() { Name = "Say which promise comes first" }).WaitForAsync();
        Assert.Equal(0, await marina.Page.GetByRole(AriaRole.Button, new() { Name = "Say what became of it" }).CountAsync());
        await marina.IsFitAsync("alignment-request-party");

        await OpenSignalAsync(ana, "sells goes to", "RC-4");
        var explained = new Uri(ana.Page.Url).AbsolutePath;
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Explain until a day" }).ClickAsync();
        await dialog.GetByLabel("Reason").FillAsync("The review of this charter settles it.");
        await dialog.GetByLabel("Holds until").FillAsync(TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Explain it" }).ClickAsync();
        await ana.Page.GetByText("the signal opens again").WaitForAsync();
        await ana.IsFitAsync("signal-explained");
        await ana.OpenAsync("/signals");
        await ana.SettleAsync();
        Assert.Equal(0, await ana.Page.Locator($"a[href='{explained}']").CountAsync());
        await ana.OpenAsync("/signals?answered=explained");
        await ana.Page.Locator($"a[href='{explained}']").WaitForAsync();
        await ana.IsFitAsync("signals-explained");
    }

    // The office looks for drift by itself: the open list fills without a reload.
    private static async Task OpenSignalAsync(Visitor visitor, string words, string code)
    {
        await visitor.OpenAsync("/signals");
        await visitor.Page.Locator("main .office-row-link", new() { HasTextString = words }).Filter(new() { HasTextString = code }).First.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "What was seen" }).WaitForAsync();
    }
}
