using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

public sealed class ReconnectTests(TheBrowser browser, TheOffice office)
{
    // A browser tells on its console of each try over a line that is cut.
    [Fact, Expects("Browser at")]
    public async Task A_lost_connection_is_told_and_what_was_typed_survives_it()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        var page = ana.Page;
        var line = await Line.OfAsync(page);
        await ana.OpenAsync("/charters/new");
        await page.GetByLabel("Title").FillAsync("Typed before the connection was lost");

        await line.CutAsync();

        await page.GetByText("The connection is lost. Trying again…").WaitForAsync();
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "The connection is lost" });
        await dialog.WaitForAsync();
        line.Mend();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Try now" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Hidden });

        Assert.Equal("Typed before the connection was lost", await page.GetByLabel("Title").InputValueAsync());
    }
}
