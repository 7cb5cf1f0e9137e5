using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Notes;

public sealed partial class NotesPanel
{
    private IReadOnlyList<PartyNoteRow>? _notes;
    private IReadOnlyList<Error> _refusals = [];
    private bool _opens;

    [Parameter, EditorRequired]
    public CharterDetails Charter { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Follow(SubjectKind.Notes, LoadAsync);
        await LoadAsync();
        // Decided once: later the person opens and closes it.
        _opens = _notes is { Count: > 0 };
    }

    private async Task LoadAsync() =>
        _notes = (await Office.AskAsync(new FindPartyNotes(Charter.Id), Left)).TryGet(out var found) ? found.Rows : [];

    private async Task WriteAsync(PartyNoteRow? note)
    {
        var dialog = note is null
            ? await Dialogs.ShowAsync<WritePartyNoteDialog>(
                "Note for your side", new DialogParameters<WritePartyNoteDialog> { { d => d.Charter, Charter } }, OfficeDialog.Options)
            : await Dialogs.ShowAsync<RewritePartyNoteDialog>(
                "Rewrite the note", new DialogParameters<RewritePartyNoteDialog> { { d => d.Charter, Charter.Id }, { d => d.Note, note } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await LoadAsync();
        }
    }

    private async Task RemoveAsync(PartyNoteRow note)
    {
        var removed = await Office.SendAsync(new RemovePartyNote { Note = note.Id });
        _refusals = removed.Errors;
        if (removed.IsDone)
        {
            Toasts.OfferUndo("The note was taken away.", async () => await Office.SendAsync(new RemovePartyNote { Note = note.Id, BringBack = true }));
        }

        await LoadAsync();
    }
}
