using Bunit;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Library;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters.Drafting;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Library;

public sealed class FromLibraryTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_fallback_chosen_in_the_dialog_is_written_with_its_source()
    {
        await using var screen = new Screen(office, office.Officer);
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        var dialog = await OpenAsync(screen, charter.Id, Section.Principles);

        await ChooseAsync(dialog, $"Use these words: {kept.Title}, fallback 1");
        Assert.Contains(kept.Title, dialog.Find(".library-source").TextContent, StringComparison.Ordinal);
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Equal(kept.Fallbacks[0].Words, Assert.Single((await office.SeenAsync(charter.Id)).Statements).Text);
        Assert.Equal((1, 1), Source(Assert.Single((await UsesAsync(kept)).Rows)));
    }

    [Fact]
    public async Task Words_called_our_own_are_written_without_a_source()
    {
        await using var screen = new Screen(office, office.Officer);
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        var dialog = await OpenAsync(screen, charter.Id, null);

        await ChooseAsync(dialog, $"Use these words: {kept.Title}");
        await dialog.InvokeAsync(() => dialog.Find(".library-source button").ClickAsync());
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Equal(Section.Principles, Assert.Single((await office.SeenAsync(charter.Id)).Statements).Section);
        Assert.Equal(0, (await UsesAsync(kept)).Total);
    }

    [Fact]
    public async Task Only_wordings_of_the_section_are_offered()
    {
        await using var screen = new Screen(office, office.Officer);
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();

        var dialog = await OpenAsync(screen, charter.Id, Section.InvokingClause);

        Assert.DoesNotContain(kept.Title, dialog.Find(".library-pick").TextContent, StringComparison.Ordinal);
    }

    private static (int Edition, int Choice) Source(LibraryUse use) => (use.Edition, use.Choice);

    private Task<Page<LibraryUse>> UsesAsync(LibraryDetails kept) =>
        office.As(office.Officer).AskAsync(new FindUsesOfLibraryStatement(kept.Id, new Slice(1, 10))).ValueAsync();

    private static async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Screen screen, CharterId charter, Section? section)
    {
        var dialog = await screen.OpenAsync(new DialogParameters<WriteStatementDialog> { { d => d.Charter, charter }, { d => d.Section, section } });
        await dialog.WaitForElementAsync("button:contains('From the library')");
        await dialog.InvokeAsync(() => dialog.Find("button:contains('From the library')").ClickAsync());
        await dialog.WaitForElementAsync(".library-pick");
        return dialog;
    }

    private static async Task ChooseAsync(IRenderedComponent<MudDialogProvider> dialog, string name)
    {
        await dialog.InvokeAsync(() => dialog.Find($"button[aria-label='{name}']").ClickAsync());
        await dialog.WaitForElementAsync(".library-source");
    }
}
