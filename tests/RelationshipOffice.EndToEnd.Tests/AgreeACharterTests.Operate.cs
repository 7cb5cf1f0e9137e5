using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

// Agreed is not operational: each side names its members, each body meets, and only then the charter works.
public sealed partial class AgreeACharterTests
{
    private static readonly string[] Bodies = ["Joint governance authority", "Working team", "Relationship office"];

    private static async Task PutIntoOperationAsync(Visitor ana, string charter, params (string Party, Visitor Visitor, string Person)[] sides)
    {
        await ana.Page.GetByText("Working team has not met yet. Record its first meeting.").WaitForAsync();
        foreach (var (party, visitor, person) in sides)
        {
            await visitor.OpenAsync($"{charter}?show=bodies");
            foreach (var body in Bodies)
            {
                await NameAsync(visitor, body, party, person);
            }

            await visitor.IsFitAsync("charter-bodies-named");
        }

        await ana.Page.Locator(".charter-gate a").First.ClickAsync();
        foreach (var body in Bodies)
        {
            await ana.Page.GetByRole(AriaRole.Button, new() { Name = $"Record the first meeting of {body}" }).ClickAsync();
            var dialog = ana.Page.GetByRole(AriaRole.Dialog);
            await dialog.GetByLabel("Held on").FillAsync("2026-01-15");
            await dialog.GetByLabel("Minuted where").FillAsync("Shared folder, minutes 1");
            await SubmitAsync(ana, "Record it");
        }

        await StepAsync(ana, "Move to operational");
        await ana.Page.Locator("main").GetByText("Operational", new() { Exact = true }).First.WaitForAsync();
    }

    private static async Task NameAsync(Visitor visitor, string body, string party, string person)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Name members of {body} for {party}") }).ClickAsync();
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Member 1" }).ClickAsync();
        await visitor.Page.Locator(".mud-popover-open").GetByText(person).First.ClickAsync();
        await SubmitAsync(visitor, "Name them");
    }
}
