using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters.Studio;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Drafting;

/// <summary>The text of a charter with its outline, who else has it open, and an editor where somebody rewords.</summary>
public sealed partial class TextPanel
{
    private IReadOnlyList<UnsavedRow>? _unsaved;

    [Parameter, EditorRequired]
    public CharterDetails Charter { get; set; } = default!;

    /// <summary>The statement that is being reworded; it stands in the address, so that a page opened anew goes on there.</summary>
    [Parameter]
    public string? EditedId { get; set; }

    [Parameter]
    public EventCallback Changed { get; set; }

    private IEnumerable<Section> Sections => Enum.GetValues<Section>().Where(s => Charter.Statements.Any(x => x.Section == s));

    // Words that are kept are asked for first: an editor begins with them.
    private StatementRow? Edited => _unsaved is not null && Charter.May.Draft && Guid.TryParse(EditedId, out var id)
        ? Charter.Statements.FirstOrDefault(s => s.Id.Value == id)
        : null;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && Charter.May.Draft)
        {
            await AskUnsavedAsync();
        }
    }

    private UnsavedRow? UnsavedOf(StatementRow statement) =>
        _unsaved?.FirstOrDefault(u => u.Form == StatementEditor.FormOf(statement.Id) && u.Words != statement.Text);

    private async Task AskUnsavedAsync() =>
        _unsaved = (await Office.AskAsync(new FindUnsavedWords(Charter.Id), Left)).TryGet(out var mine) ? mine.Rows : [];

    private async Task EditAsync(StatementId? statement)
    {
        await AskUnsavedAsync();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("edit", statement?.Value.ToString("N")), replace: statement is null);
        await Changed.InvokeAsync();
    }

    private async Task WriteAsync(Section? section)
    {
        var dialog = await Dialogs.ShowAsync<WriteStatementDialog>(
            "Write a statement", new DialogParameters<WriteStatementDialog> { { d => d.Charter, Charter.Id }, { d => d.Section, section } }, OfficeDialog.Options);
        await TellAsync(dialog);
    }

    private async Task ReviseAsync()
    {
        var dialog = await Dialogs.ShowAsync<ReviseCharterDialog>(
            "Title, purpose and dates", new DialogParameters<ReviseCharterDialog> { { d => d.Charter, Charter } }, OfficeDialog.Options);
        await TellAsync(dialog);
    }

    private async Task TellAsync(IDialogReference dialog)
    {
        if (await dialog.Result is { Canceled: false })
        {
            await Changed.InvokeAsync();
        }
    }
}
