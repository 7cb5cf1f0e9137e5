using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Collaboration.Decisions;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Governance.Drift;

/// <summary>One drift signal: what was seen, which line it crossed, and the three answers.</summary>
public sealed partial class SignalPage : OfficePage
{
    private Result<SignalRow>? _signal;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Follow(SubjectKind.Charter, () => _signal is { IsDone: true } shown ? shown.Value.Charter.Value : null, ReloadAsync);

    protected override async Task OnParametersSetAsync() => _signal = await AskAsync(new GetSignal(new DriftSignalId(Id)));

    private async Task ReloadAsync() => _signal = await Office.AskAsync(new GetSignal(new DriftSignalId(Id)), Left);

    private async Task AcceptAsync(SignalRow signal)
    {
        if (await CharterAsync(signal) is { } charter
            && await TellAsync(await Dialogs.ShowAsync<AcceptSignalDialog>(
                "Ask the parties", new DialogParameters<AcceptSignalDialog> { { d => d.Signal, signal }, { d => d.Charter, charter } }, OfficeDialog.Options))
            is AlignmentRequestId raised)
        {
            Navigation.NavigateTo($"/charters/{signal.Charter.Value}/alignment/{raised.Value}");
        }
    }

    private async Task ChangeTypeAsync(SignalRow signal)
    {
        if (await CharterAsync(signal) is { } charter
            && await TellAsync(await Dialogs.ShowAsync<ChangeTypeDialog>(
                "Change who decides in a domain",
                new DialogParameters<ChangeTypeDialog> { { d => d.Charter, charter }, { d => d.Signal, signal } }, OfficeDialog.Options))
            is DecisionId decision)
        {
            Navigation.NavigateTo($"/charters/{signal.Charter.Value}/decisions/{decision.Value}");
        }
    }

    private async Task ExplainAsync(SignalRow signal) => await TellAsync(await Dialogs.ShowAsync<ExplainSignalDialog>(
        "Explain it until a day", new DialogParameters<ExplainSignalDialog> { { d => d.Signal, signal } }, OfficeDialog.Options));

    private async Task DismissAsync(SignalRow signal) => await TellAsync(await Dialogs.ShowAsync<DismissSignalDialog>(
        "It is no drift", new DialogParameters<DismissSignalDialog> { { d => d.Signal, signal } }, OfficeDialog.Options));

    private async Task AssignAsync(SignalRow signal) => await TellAsync(await Dialogs.ShowAsync<AssignSignalDialog>(
        "Give it to somebody", new DialogParameters<AssignSignalDialog> { { d => d.Signal, signal } }, OfficeDialog.Options));

    private async Task<CharterDetails?> CharterAsync(SignalRow signal) =>
        (await Office.AskAsync(new GetCharter(signal.Charter), Left)).TryGet(out var charter) ? charter : null;

    private async Task<object?> TellAsync(IDialogReference dialog)
    {
        if (await dialog.Result is not { Canceled: false } closed)
        {
            return null;
        }

        await ReloadAsync();
        return closed.Data;
    }
}
