using System.Globalization;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>A charter ends as its plan says: one party opens the exit, both do their part and say what came of it, the office closes.</summary>
public sealed class LeaveACharterTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task From_notice_to_closed()
    {
        using var way = new AWayOut(office);
        var charter = $"/charters/{await way.ArrangeAsync("RC-95")}";
        await using var claire = await browser.WelcomeAsync(office, "Claire Fontaine", Look.Phone);
        await using var david = await browser.WelcomeAsync(office, "David Okafor", Look.Desk);
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync($"{charter}?show=exit");

        await OpenExitAsync(claire, charter);

        // The officer's open page hears of it without a reload, and the other party finds it on Today.
        await ana.Page.GetByText("Exit in progress: ends on").WaitForAsync();
        await ana.Page.GetByText("has not said yet what was achieved").First.WaitForAsync();
        await david.OpenAsync("/");
        await david.Page.GetByText("opened the exit").First.WaitForAsync();
        await david.OpenAsync($"{charter}?show=exit");
        await david.IsFitAsync("exit-in-progress");

        await FinishAsync(claire, AWayOut.Duties[0], way.Today);
        await FinishAsync(david, AWayOut.Duties[1], way.Today);
        await EvaluateAsync(claire);
        await EvaluateAsync(david);
        await claire.IsFitAsync("exit-done");

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        var dialog = ana.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).Last.ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ana.Page.Locator(".charter-facts").GetByText("Closed", new() { Exact = true }).WaitForAsync();
        await Assertions.Expect(ana.Page.GetByText("Exit in progress")).ToHaveCountAsync(0);
        await ana.IsFitAsync("exit-closed");
    }

    private static async Task OpenExitAsync(Visitor claire, string charter)
    {
        await claire.OpenAsync($"{charter}?show=exit");
        await claire.Page.GetByRole(AriaRole.Button, new() { Name = "Open the exit" }).ClickAsync();
        var dialog = claire.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What lets you open it").ClickAsync();
        await claire.Page.Locator(".mud-popover-open").GetByText("The ward closes").First.ClickAsync();
        await dialog.GetByText("at the earliest").WaitForAsync();
        await dialog.GetByLabel("Reason").FillAsync("The ward moves to the new house.");
        await claire.IsFitAsync("open-exit-dialog");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Open the exit" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await claire.Page.GetByRole(AriaRole.Heading, new() { Name = "Exit in progress" }).WaitForAsync();
    }

    private static async Task FinishAsync(Visitor visitor, string duty, DateOnly on)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Done: {duty}" }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Done on").FillAsync(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await dialog.GetByLabel("What shows it").FillAsync("A list of the records");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = $"Correct: {duty}" }).WaitForAsync();
    }

    private static async Task EvaluateAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Say what came of it") }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("What was achieved").FillAsync("No night without a doctor.");
        await dialog.GetByLabel("What was learned").FillAsync("Plan the summer in spring.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Say so" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Say anew") }).WaitForAsync();
    }
}
