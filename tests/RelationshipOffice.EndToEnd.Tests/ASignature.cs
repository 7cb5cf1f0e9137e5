using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>What signatories do with a version that lies before them, confirming who they are where they are asked.</summary>
internal static class ASignature
{
    public static async Task SignAsync(this Visitor signatory, string charter)
    {
        var dialog = await signatory.BeginAsync(charter, "Sign this version");
        await EndAsync(dialog, "Sign for");
    }

    /// <summary>Lets somebody else of the same side sign this version.</summary>
    public static async Task DelegateAsync(this Visitor signatory, string charter, string to)
    {
        var dialog = await signatory.BeginAsync(charter, "Let somebody else sign");
        await dialog.GetByRole(AriaRole.Combobox, new() { Name = "Who signs" }).ClickAsync();
        await signatory.Page.Locator(".mud-popover-open").GetByText(to).ClickAsync();
        await dialog.GetByLabel("Reason").FillAsync("At sea until the new year.");
        await EndAsync(dialog, "Delegate");
    }

    // Who has not confirmed within five minutes is asked anew, and brought back to what they were about to do.
    private static async Task<ILocator> BeginAsync(this Visitor signatory, string charter, string button)
    {
        await signatory.OpenAsync(charter);
        await signatory.Page.GetByRole(AriaRole.Link, new() { Name = "Read and sign" }).ClickAsync();
        await signatory.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        var confirm = signatory.Page.GetByRole(AriaRole.Button, new() { Name = "Go on without proof" });
        var dialog = signatory.Page.GetByRole(AriaRole.Dialog);
        await confirm.Or(dialog).First.WaitForAsync();
        if (await confirm.IsVisibleAsync())
        {
            await confirm.ClickAsync();
        }

        await dialog.GetByText("You have confirmed that it is you").WaitForAsync();
        return dialog;
    }

    private static async Task EndAsync(ILocator dialog, string verb)
    {
        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
