using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The office says how gain and pain are shared; before anybody signs, everybody sees what an actual would come to.</summary>
public sealed class ShareGainAndPainTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task From_terms_to_the_steps_of_an_actual()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        var page = await office.PlaceAsync("/charters/{charter:RC-7}?show=value");
        await ana.OpenAsync(page);
        await ana.Page.GetByText("No gain and no pain is shared.").WaitForAsync();

        var dialog = await OpenAsync(ana);
        await dialog.GetByLabel("Target cost").FillAsync("0");
        await SaveAsync(dialog);
        await dialog.GetByText("The target cost is above 0.").First.WaitForAsync();
        await ana.IsFitAsync("gain-share-dialog");
        await dialog.GetByLabel("Target cost").FillAsync("100000000");
        await dialog.GetByLabel("The partners' fee").FillAsync("10000000");
        await dialog.GetByLabel("The partners never lose more than").FillAsync("10000000");
        await SaveAsync(dialog);
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await ana.Page.Locator("figure.office-trend svg").WaitForAsync();
        await TypeAsync(ana, "94000000");
        await ana.Page.GetByText("The partners gain EUR 3,000,000.00.").WaitForAsync();
        Assert.Contains("actual=94000000", ana.Page.Url, StringComparison.Ordinal);
        await ana.IsFitAsync("gain-share");
        await TypeAsync(ana, "USD 125000000");
        await ana.Page.GetByText("Amounts of two currencies cannot be added or shared together.").WaitForAsync();
        await ana.IsFitAsync("gain-share-refused");
        await SeenByAPartyAsync(page);

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Take out: gain and pain" }).ClickAsync();
        await ana.Page.GetByText("No gain and no pain is shared.").WaitForAsync();
    }

    private async Task SeenByAPartyAsync(string page)
    {
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.PhoneDark);
        await marina.OpenAsync($"{page}&actual=125000000");
        await marina.Page.GetByText("The cap holds").WaitForAsync();
        await Assertions.Expect(marina.Page.GetByRole(AriaRole.Button, new() { Name = "Change how gain and pain are shared" })).ToHaveCountAsync(0);
        await marina.IsFitAsync("gain-share-of-a-party");
    }

    private static async Task<ILocator> OpenAsync(Visitor ana)
    {
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Say how gain and pain are shared" }).ClickAsync();
        return ana.Page.GetByRole(AriaRole.Dialog);
    }

    private static Task SaveAsync(ILocator dialog) => dialog.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

    private static async Task TypeAsync(Visitor ana, string actual)
    {
        await ana.Page.GetByLabel("Actual cost, EUR").FillAsync(actual);
        await ana.Page.GetByLabel("Actual cost, EUR").PressAsync("Tab");
    }
}
