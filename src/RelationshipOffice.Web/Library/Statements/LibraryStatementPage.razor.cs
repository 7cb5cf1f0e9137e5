using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Library.Statements;

public sealed partial class LibraryStatementPage
{
    private Result<LibraryDetails>? _statement;
    private IReadOnlyList<Error> _refusals = [];
    private bool _sending;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Toasts { get; set; } = default!;

    protected override void OnInitialized() => Follow(SubjectKind.Library, ReloadAsync);

    protected override async Task OnParametersSetAsync() => _statement = await AskAsync(new GetLibraryStatement(new LibraryStatementId(Id)));

    internal static string EditionWords(int taken, int newest) =>
        taken == newest ? $"edition {taken}, the newest" : $"edition {taken}; there is edition {newest}";

    private async Task ReloadAsync() => _statement = await Office.AskAsync(new GetLibraryStatement(new LibraryStatementId(Id)), Left);

    private async Task ReviseAsync(LibraryDetails statement)
    {
        var dialog = await Dialogs.ShowAsync<ReviseLibraryStatementDialog>(
            "Revise the statement", new DialogParameters<ReviseLibraryStatementDialog> { { d => d.Statement, statement } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await ReloadAsync();
        }
    }

    private async Task RetireAsync(LibraryDetails statement)
    {
        var dialog = await Dialogs.ShowAsync<RetireLibraryStatementDialog>(
            "Retire the statement", new DialogParameters<RetireLibraryStatementDialog> { { d => d.Statement, statement } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            Toasts.OfferUndo($"“{statement.Title}” is retired.", () => InvokeAsync(() => BringBackAsync(statement.Id)));
            await ReloadAsync();
        }
    }

    private async Task BringBackAsync(LibraryStatementId statement)
    {
        _sending = true;
        // Not called off when the person leaves: the toast's undo outlives the page.
        var result = await Office.SendAsync(new BringBackLibraryStatement { Statement = statement }, CancellationToken.None);
        (_sending, _refusals) = (false, result.Errors);
        if (!Left.IsCancellationRequested)
        {
            await ReloadAsync();
            StateHasChanged();
        }
    }
}
