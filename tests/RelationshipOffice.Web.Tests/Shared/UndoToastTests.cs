using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>What a toast says of a record, whose name somebody typed.</summary>
public sealed class UndoToastTests : OfficeContext
{
    // Earlier versions of the library took such words for markup.
    [Fact]
    public void Markup_in_a_name_is_text_in_a_toast()
    {
        const string Name = "<b id=x-y>&amp; Sons</b><img src=x onerror=alert(1)>";
        var shown = Render<MudSnackbarProvider>();

        Services.GetRequiredService<ISnackbar>().OfferUndo($"{Name} is archived.", () => Task.CompletedTask);

        shown.WaitForAssertion(() => Assert.Contains($"{Name} is archived.", shown.Find(".mud-snackbar-content-message").TextContent, StringComparison.Ordinal));
        Assert.Empty(shown.FindAll("b, img"));
    }
}
