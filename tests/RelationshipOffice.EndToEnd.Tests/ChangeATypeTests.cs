using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Drift is signalled, and a domain grows from quasi-hierarchy to network: three people at three windows, and a new version in force.</summary>
public sealed class ChangeATypeTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task Dell_and_GENCO_become_a_network_in_a_domain()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await using var dell = await browser.WelcomeAsync(office, "Karen Whitfield", Look.Desk);
        await using var genco = await browser.WelcomeAsync(office, "Marcus Hill", Look.Phone);
        await ana.OpenAsync("/signals");
        await ana.Page.Locator("main .office-row-link", new() { HasTextString = "The power gap between Dell" }).First.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = "What was seen" }).WaitForAsync();
        var signal = new Uri(ana.Page.Url).AbsolutePath;

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Change a type" }).ClickAsync();
        await ChooseAsync(ana.Page, "Decision domain", "Quality and compliance");
        await ChooseAsync(ana.Page, "Governed as", "Network");
        await ana.Page.Locator(".decision-preview").GetByText("every party must consent").WaitForAsync();
        await ana.IsFitAsync("change-type-dialog");
        await ana.Page.GetByLabel("Reason").FillAsync("Both sides know the work now.");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Put it before the parties" }).ClickAsync();
        await ana.Page.WaitForURLAsync(url => url.Contains("/decisions/", StringComparison.Ordinal));
        await ana.Page.GetByText("Consent missing").First.WaitForAsync();
        await ana.Page.Locator(".office-lead").GetByText("Waits for Dell and FedEx Supply Chain (GENCO)").WaitForAsync();
        await ana.Page.GetByText("It stays proposed: silence is no consent.").WaitForAsync();
        await ana.IsFitAsync("decision-proposed");

        var address = new Uri(ana.Page.Url).AbsolutePath;
        await dell.ConsentAsync(address);
        await genco.OpenAsync("/");
        await genco.Page.GetByText("waits for the consent of your side").First.WaitForAsync();
        await genco.ConsentAsync(address);

        // The officer's open page hears of the last consent without a reload.
        await ana.Page.Locator(".office-lead").GetByText("In effect since").WaitForAsync();
        Assert.Equal(2, await ana.Page.Locator(".decision-course li", new() { HasTextString = "consented" }).CountAsync());
        await ana.IsFitAsync("decision-course");
        await genco.IsFitAsync("decision-in-effect");
        await ana.OpenAsync($"{address[..address.IndexOf("/decisions", StringComparison.Ordinal)]}?show=versions");
        await ana.Page.GetByText("Brought into force by a decision of the parties").First.WaitForAsync();
        await ana.IsFitAsync("charter-version-by-decision");
        await ana.OpenAsync(signal);
        await ana.Page.GetByText("Accepted:").WaitForAsync();
        await ana.OpenAsync($"{address[..address.IndexOf("/decisions", StringComparison.Ordinal)]}?show=governance");
        await ana.Page.Locator(".governance-matrix tr", new() { HasTextString = "Quality and compliance" }).GetByText("Network").WaitForAsync();
        await ana.IsFitAsync("governance-after-change");
    }

    private static async Task ChooseAsync(IPage page, string label, string value)
    {
        await page.GetByRole(AriaRole.Dialog).GetByLabel(label).ClickAsync();
        await page.Locator(".mud-popover-open").GetByText(value, new() { Exact = true }).First.ClickAsync();
    }
}
