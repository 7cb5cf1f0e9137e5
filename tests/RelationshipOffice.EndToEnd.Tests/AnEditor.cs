using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The way to the editor of a statement.</summary>
internal static class AnEditor
{
    public static ILocator Editor(this Visitor visitor) => visitor.Page.Locator(".charter-editor textarea:not([aria-hidden])").First;

    public static async Task OpenTextAsync(this Visitor visitor, string code)
    {
        await visitor.OpenAsync("/charters");
        await visitor.Page.Locator("main a", new() { HasTextString = code }).First.ClickAsync();
        await visitor.Page.Locator(".charter-text").WaitForAsync();
        await visitor.ReadyAsync();
    }

    public static async Task<ILocator> RewordAsync(this Visitor visitor, string code, int statement)
    {
        await visitor.OpenTextAsync(code);
        await visitor.Page.Locator(".charter-statement").Nth(statement).GetByRole(AriaRole.Button).First.ClickAsync();
        await visitor.Page.GetByText("Reword", new() { Exact = true }).ClickAsync();
        await visitor.Editor().WaitForAsync();
        return visitor.Editor();
    }
}
