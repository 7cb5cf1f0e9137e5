using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>
/// From a library statement and a template of one's own to a charter that only waits for its strategic fit, by nothing but
/// the screen; each click and each field is counted, so that it can be said how long a new officer needs.
/// </summary>
public sealed class KeepTheLibraryTests(TheBrowser browser, TheOffice office)
{
    // A new officer reads, thinks and clicks or types once in ten seconds: sixty interactions are ten minutes.
    private const int MostInteractions = 60;

    private int _interactions;

    [Theory]
    [InlineData("Desk", "RC-93")]
    [InlineData("Phone", "RC-94")]
    public async Task From_the_library_to_a_charter_at_the_gate_of_strategic_fit(string look, string code)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Of(look));
        var title = $"Honesty in the open ({code})";

        await AddStatementAsync(ana, title);
        await ana.IsFitAsync("library-statement-new");
        await MakeTemplateAsync(ana, $"Care at home ({code})");
        await AddFromLibraryAsync(ana, title);
        await ana.IsFitAsync("template-ours");
        var untilTheDraft = _interactions;
        await DraftAsync(ana, code);
        foreach (var stage in new[] { "orientation", "research", "straw model" })
        {
            await StepAsync(ana, $"Move to {stage}");
        }

        // Convergence is the next step, and all that it waits for is the strategic fit.
        var gate = ana.Page.Locator(".charter-gate");
        await gate.GetByText("Nobody has concluded yet that the parties fit.").WaitForAsync();
        Assert.Equal(1, await gate.Locator("li").CountAsync());
        await ana.OpenAsync($"{new Uri(ana.Page.Url).AbsolutePath}?show=text");
        await ana.Page.GetByText("Whoever sees trouble coming says so the same day.").WaitForAsync();
        await ana.IsFitAsync("charter-from-our-template");
        await IsUsedAsync(ana, title, code);
        Assert.InRange(_interactions - untilTheDraft, 1, MostInteractions / 2);
        Assert.InRange(_interactions, 1, MostInteractions);
    }

    [Fact]
    public async Task The_library_does_not_exist_for_a_party()
    {
        await using var claire = await browser.WelcomeAsync(office, "Claire Fontaine", Look.Desk);

        await claire.OpenAsync("/");
        Assert.Equal(0, await claire.Page.Locator("nav a[href='/library']").CountAsync());
        await claire.OpenAsync("/library/templates");

        await claire.Page.GetByText("Not shown").WaitForAsync();
    }

    private async Task AddStatementAsync(Visitor ana, string title)
    {
        await ana.OpenAsync("/library");
        await ClickAsync(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Add a statement" }).First);
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await ChooseAsync(ana, dialog.GetByLabel("Section"), "Principles");
        await FillAsync(dialog.GetByLabel("Title"), title);
        await FillAsync(dialog.GetByLabel("Preferred wording"), "Whoever sees trouble coming says so the same day.");
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Add a fallback wording" }));
        await FillAsync(dialog.GetByLabel("Wording", new() { Exact = true }), "Whoever sees trouble coming says so within the week.");
        await FillAsync(dialog.GetByLabel("When to use it"), "The partner's people work in shifts.");
        await FillAsync(dialog.GetByLabel("Reason"), "Two partners asked for it.");
        await ana.IsFitAsync("library-add-dialog");
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }));
        await ana.Page.Locator("h1", new() { HasTextString = title }).WaitForAsync();
        await ana.ReadyAsync();
    }

    private async Task MakeTemplateAsync(Visitor ana, string title)
    {
        await ana.OpenAsync("/library/templates");
        await ClickAsync(ana.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Client and vendor", Exact = true }));
        await ClickAsync(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Make our own from this" }));
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await FillAsync(dialog.GetByLabel("Title"), title);
        await FillAsync(dialog.GetByLabel("Reason"), "Care at home needs words of its own.");
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Make the template" }));
        await ana.Page.Locator("h1", new() { HasTextString = title }).WaitForAsync();
        await ana.ReadyAsync();
    }

    private async Task AddFromLibraryAsync(Visitor ana, string title)
    {
        await ClickAsync(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Add a statement", Exact = true }));
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "From the library" }));
        await FillAsync(dialog.GetByLabel("Search the library"), title);
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = $"Use these words: {title}", Exact = true }));
        await FillAsync(dialog.GetByLabel("Reason"), "It worked.");
        await ana.IsFitAsync("template-statement-dialog");
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = "Save as edition 2" }));
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ana.Page.GetByText("What it changed").First.WaitForAsync();
    }

    private async Task DraftAsync(Visitor ana, string code)
    {
        await ClickAsync(ana.Page.GetByRole(AriaRole.Link, new() { Name = "Draft a charter" }));
        await ana.Page.GetByText($"Care at home ({code})").First.WaitForAsync();
        await ana.ReadyAsync();
        Assert.True(await ana.Page.GetByRole(AriaRole.Radio, new() { Name = $"Care at home ({code})" }).IsCheckedAsync());
        await FillAsync(ana.Page.GetByLabel("Code"), code);
        await FillAsync(ana.Page.GetByLabel("Title"), "Looking after patients at home");
        await FillAsync(ana.Page.GetByLabel("Purpose"), "Patients are home two days earlier, looked after as well as on the ward.");
        await PartyAsync(ana.Page, 1, "Island Health", "Claire Fontaine");
        await PartyAsync(ana.Page, 2, "South Island Hospitalists", "David Okafor");
        await ClickAsync(ana.Page.GetByRole(AriaRole.Button, new() { Name = "Draft the charter" }));
        await ana.Page.WaitForURLAsync(url => System.Text.RegularExpressions.Regex.IsMatch(url, "/charters/[0-9a-f-]{36}"));
        await ana.ReadyAsync();
    }

    private async Task PartyAsync(IPage page, int number, string partner, string signatory)
    {
        var party = page.Locator("fieldset.charter-party-fields").Nth(number - 1);
        var field = party.GetByRole(AriaRole.Combobox, new() { Name = "Partner" });
        await FillAsync(field, partner);
        await field.PressAsync("Enter");
        await ClickAsync(party.GetByLabel("Signatory"));
        await ClickAsync(page.Locator(".mud-popover-open").GetByText(signatory).First);
    }

    private async Task StepAsync(Visitor ana, string verb)
    {
        await ClickAsync(ana.Page.Locator(".charter-steps").GetByRole(AriaRole.Button, new() { Name = verb }));
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await ClickAsync(dialog.GetByRole(AriaRole.Button, new() { Name = verb }));
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    // The statement's page says which charter took its words, as they are.
    private static async Task IsUsedAsync(Visitor ana, string title, string code)
    {
        await ana.OpenAsync($"/library?q={Uri.EscapeDataString(title)}");
        await ana.Page.Locator("main a", new() { HasTextString = title }).First.ClickAsync();
        await ana.Page.GetByText(code, new() { Exact = true }).First.WaitForAsync();
        await ana.Page.GetByText("As it is").First.WaitForAsync();
        await ana.IsFitAsync("library-statement-used");
    }

    private async Task ChooseAsync(Visitor ana, ILocator field, string choice)
    {
        await ClickAsync(field);
        await ClickAsync(ana.Page.Locator(".mud-popover-open").GetByText(choice, new() { Exact = true }).First);
    }

    private Task ClickAsync(ILocator control)
    {
        _interactions++;
        return control.ClickAsync();
    }

    private Task FillAsync(ILocator field, string text)
    {
        _interactions++;
        return field.FillAsync(text);
    }
}
