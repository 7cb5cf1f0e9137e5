using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>How somebody consents to a decision for their party.</summary>
internal static class Consenting
{
    public static async Task ConsentAsync(this Visitor manager, string decision)
    {
        await manager.OpenAsync(decision);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Take a position" }).ClickAsync();
        var dialog = manager.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("Where").First.ClickAsync();
        await manager.Page.Locator(".mud-popover-open").GetByText("Consents", new() { Exact = true }).First.ClickAsync();
        // The list closes once the choice has arrived; sent before, the form would hold none.
        await Assertions.Expect(manager.Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Say so" }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
