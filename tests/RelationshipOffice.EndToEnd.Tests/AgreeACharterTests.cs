using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The main job with three people at three windows: from partner to agreed charter, each seeing the others' steps.</summary>
public sealed partial class AgreeACharterTests(TheBrowser browser, TheOffice office)
{
    [Theory]
    [InlineData("Desk", "RC-81")]
    [InlineData("Phone", "RC-82")]
    public async Task From_partner_to_agreed_charter(string look, string code)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await using var claire = await browser.WelcomeAsync(office, "Claire Fontaine", Look.Of(look));
        await using var david = await browser.WelcomeAsync(office, "David Okafor", Look.Of(look));

        var charter = await DraftAsync(ana, code);
        foreach (var stage in new[] { "orientation", "research", "straw model" })
        {
            await StepAsync(ana, $"Move to {stage}");
        }

        await AssessFitAsync(ana, charter, claire, david);
        await StepAsync(ana, "Move to convergence");
        await ana.OpenAsync(charter);

        await claire.OpenAsync(charter);
        await david.OpenAsync(charter);
        await claire.Page.GetByRole(AriaRole.Button, new() { Name = "Agree" }).First.ClickAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Object…" }).First.ClickAsync();
        await david.Page.GetByLabel("Counter-text").FillAsync("We put it like this.");
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Take this position" }).ClickAsync();
        // The officer's open page hears of both without a reload.
        await ana.Page.GetByText("We put it like this.").First.WaitForAsync();
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Agree" }).First.ClickAsync();
        await ana.Page.GetByText("We put it like this.").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await StepAsync(ana, "Freeze for signing", "Both sides know what is not recorded yet.");
        await claire.SignAsync(charter);
        await david.SignAsync(charter);

        await ana.Page.Locator("main").GetByText("Agreed", new() { Exact = true }).First.WaitForAsync();
        await PutIntoOperationAsync(ana, charter, ("Island Health", claire, "Claire Fontaine"), ("South Island Hospitalists", david, "David Okafor"));
    }

    private static async Task<string> DraftAsync(Visitor ana, string code)
    {
        await ana.OpenAsync("/charters/new");
        var page = ana.Page;
        // Which template comes first depends on the ones that other tests make.
        await page.GetByRole(AriaRole.Radio, new() { Name = "Service desk of our own house" }).CheckAsync();
        await page.GetByLabel("Code").FillAsync(code);
        await page.GetByLabel("Title").FillAsync("Looking after patients at home");
        await page.GetByLabel("Purpose").FillAsync("Patients are home two days earlier, looked after as well as on the ward.");
        await PartyAsync(page, 1, "Island Health", "Claire Fontaine");
        await PartyAsync(page, 2, "South Island Hospitalists", "David Okafor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft the charter" }).ClickAsync();
        await page.WaitForURLAsync(url => System.Text.RegularExpressions.Regex.IsMatch(url, "/charters/[0-9a-f-]{36}"));
        await ana.ReadyAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    // Both sides answer, the office notes what the outcome hangs on, and concludes.
    private static async Task AssessFitAsync(Visitor ana, string charter, params Visitor[] sides)
    {
        await ana.OpenAsync($"{charter}?show=fit");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Open an assessment" }).ClickAsync();
        await SubmitAsync(ana, "Open it");
        foreach (var side in sides)
        {
            await side.OpenAsync($"{charter}/fit/answer");
            Assert.Empty(await side.LookAllWaysAsync("fit-answer"));
            await side.Page.GetByRole(AriaRole.Button, new() { Name = "Give these answers" }).ClickAsync();
            await side.Page.GetByText("Not saved yet").WaitForAsync();
            await side.IsFitAsync("fit-answers-missing");
            foreach (var question in await side.Page.Locator(".fit-scale").AllAsync())
            {
                await question.GetByRole(AriaRole.Radio, new() { Name = "4" }).CheckAsync();
            }

            await side.Page.GetByRole(AriaRole.Button, new() { Name = "Give these answers" }).ClickAsync();
            await side.Page.GetByText("What the sides answered").WaitForAsync();
        }

        // The officer's open page hears of the answers without a reload.
        await ana.Page.GetByText("Every party has answered.").WaitForAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Add: Benefit factor" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Benefit factor").FillAsync("Somebody is at home when the patient comes.");
        await SubmitAsync(ana, "Note it");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Conclude" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Conclusion").ClickAsync();
        await ana.Page.Locator(".mud-popover-open").GetByText("The parties fit").ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Reason").FillAsync("Each has what the other lacks.");
        await ana.IsFitAsync("fit-conclude-dialog");
        await SubmitAsync(ana, "Conclude");
        await ana.Page.GetByText("They fit").WaitForAsync();
    }

    private static async Task SubmitAsync(Visitor visitor, string verb)
    {
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    private static async Task PartyAsync(IPage page, int number, string partner, string signatory)
    {
        var party = page.Locator("fieldset.charter-party-fields").Nth(number - 1);
        var field = party.GetByRole(AriaRole.Combobox, new() { Name = "Partner" });
        await field.FillAsync(partner);
        await field.PressAsync("Enter");
        await party.GetByLabel("Signatory").ClickAsync();
        await page.Locator(".mud-popover-open").GetByText(signatory).First.ClickAsync();
    }

    private static async Task StepAsync(Visitor ana, string verb, string reason = "")
    {
        await ana.Page.Locator(".charter-steps").GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Reason").FillAsync(reason);
        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
