using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>From the office's list to the reason of a verdict, its facts, and the judgement that is kept of it.</summary>
public sealed class GovernanceTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task An_officer_finds_what_does_not_stand_and_why()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/governance?verdict=Invalid");
        await ana.Page.Locator("main a", new() { HasTextString = "Brand and customer is mandatory and has no rule" }).First.ClickAsync();
        await ana.Page.WaitForURLAsync(new Regex("show=governance"));
        await ana.Page.Locator(".verdict-head").GetByText("Invalid").WaitForAsync();

        var brand = ana.Page.Locator(".verdict-domain", new() { HasTextString = "Brand and customer" });
        await brand.GetByText("G13: a mandatory domain needs a rule").ClickAsync();
        await brand.GetByText("Measured against").First.WaitForAsync();
        await ana.IsFitAsync("governance-explained");

        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Judgement 1" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Judgement 1 of" }).WaitForAsync();
        await ana.IsFitAsync("judgement");
    }

    [Fact]
    public async Task A_partner_manager_sees_on_a_phone_how_the_own_charter_stands()
    {
        await using var karen = await browser.WelcomeAsync(office, "Karen Whitfield", Look.Phone);
        await karen.OpenAsync("/charters");
        await karen.Page.Locator("main a", new() { HasTextString = "RC-4" }).First.ClickAsync();
        await karen.Page.Locator(".charter-tabs a", new() { HasTextString = "Governance" }).ClickAsync();

        var produced = karen.Page.Locator(".verdict-domain", new() { HasTextString = "What is produced" });
        await produced.GetByText("Leader without power").First.WaitForAsync();
        await produced.Locator("summary").First.ClickAsync();
        await produced.GetByText("G5: a leader needs power").WaitForAsync();
        await karen.IsFitAsync("governance-own-charter");
    }

    [Fact]
    public async Task Supposed_facts_move_a_verdict_and_nothing_is_saved()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/charters");
        await ana.Page.Locator("main a", new() { HasTextString = "RC-4" }).First.ClickAsync();
        await ana.Page.Locator(".charter-tabs a", new() { HasTextString = "Governance" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "What if" }).ClickAsync();

        await ana.Page.Locator("select[name=of]").SelectOptionAsync(new SelectOptionValue { Label = "FedEx Supply Chain (GENCO)" });
        await ana.Page.GetByLabel("this is so").SelectOptionAsync(new SelectOptionValue { Value = "Votes" });
        await ana.Page.Locator("select[name=on]").SelectOptionAsync(new SelectOptionValue { Label = "Dell" });
        await ana.Page.GetByLabel("number").FillAsync("80");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Suppose" }).ClickAsync();

        await ana.Page.GetByText("FedEx Supply Chain (GENCO) holds 80 % of the votes of Dell.").First.WaitForAsync();
        await ana.Page.GetByText("controls Dell with 80 % of the votes").First.WaitForAsync();
        await ana.IsFitAsync("what-if");
        await ana.Page.GetByRole(AriaRole.Link, new() { Name = "Take back" }).ClickAsync();
        await ana.Page.GetByText("Nothing is supposed yet.").WaitForAsync();
    }

    [Fact]
    public async Task Partners_are_compared_before_anything_is_drafted()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Phone);
        await ana.OpenAsync("/partners");
        await ana.Page.Locator("main a", new() { HasTextString = "Dell" }).First.ClickAsync();
        await ana.Page.GetByText("What would fit with another partner?").ClickAsync();
        await CompareAsync(ana, "GENCO");

        await ana.Page.GetByText("Best by the facts:").WaitForAsync();
        await ana.Page.Locator(".verdict-domain summary").First.ClickAsync();
        await ana.Page.GetByText("Hierarchy under Dell").First.WaitForAsync();
        await ana.IsFitAsync("suggestion");

        await CompareAsync(ana, "JLL");
        await ana.Page.Locator(".suggest-partner").Nth(2).WaitForAsync();
        await ana.Page.Locator(".verdict-domain summary").First.ClickAsync();
        await ana.Page.GetByText("Quasi-hierarchy led by JLL").First.WaitForAsync();
        await ana.IsFitAsync("suggestion-group");
    }

    [Fact]
    public async Task The_day_of_types_of_control_and_of_power_stands_in_the_address()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync(await office.PlaceAsync("/charters/{charter:RC-2}"));
        await ana.Page.Locator(".charter-tabs a", new() { HasTextString = "Governance" }).ClickAsync();
        await AsOfAsync(ana, "Types as of", "2025-01-01", "types");
        await ana.Page.GetByText("On 1 Jan 2025 no version of this charter was in force.").WaitForAsync();

        await ana.OpenAsync(await office.PlaceAsync("/partners/{partner:Meridian Technology}?control=2020-02-03"));
        await AsOfAsync(ana, "Power as of", "2026-01-01", "power");
        Assert.Contains("control=2020-02-03", ana.Page.Url, StringComparison.Ordinal);
        Assert.Equal("2020-02-03", await ana.Page.GetByLabel("Control as of").InputValueAsync());
    }

    private static async Task AsOfAsync(Visitor ana, string label, string day, string name)
    {
        await ana.Page.GetByLabel(label).FillAsync(day);
        await ana.Page.GetByLabel(label).PressAsync("Tab");
        await Assertions.Expect(ana.Page).ToHaveURLAsync(new Regex($"{name}={day}"));
    }

    private static async Task CompareAsync(Visitor ana, string partner)
    {
        var other = ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "Partner to compare" });
        await other.FillAsync(partner);
        await ana.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await other.PressAsync("ArrowDown");
        await other.PressAsync("Enter");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
    }
}
