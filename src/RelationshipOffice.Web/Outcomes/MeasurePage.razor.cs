using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Outcomes;

public sealed partial class MeasurePage
{
    private Result<MeasureView>? _view;
    private RecordObservation _command = default!;
    private OfficeGrid<ObservationRow>? _grid;
    private string? _saved;
    private ValueDoubt _doubt = default!;

    [Parameter]
    public Guid Id { get; set; }

    private MeasureId Measure => new(Id);

    protected override void OnInitialized() => Follow(SubjectKind.Outcome, () => _view?.TryGet(out var view) == true ? view.Outcome.Value : Guid.Empty, ReloadAsync);

    protected override async Task OnParametersSetAsync()
    {
        _view = await AskAsync(new GetMeasure(Measure));
        Begin(_view.TryGet(out var view) ? view.LastSource : "");
    }

    private void Begin(string source) =>
        (_command, _doubt) = (new() { Measure = Measure, On = Clock.Today, Source = source }, new ValueDoubt(Office, Measure));

    private async Task ReloadAsync()
    {
        _view = await Office.AskAsync(new GetMeasure(Measure), Left);
        await (_grid?.ReloadAsync() ?? Task.CompletedTask);
    }

    private Task<IReadOnlyList<Error>?> ReviewAsync() => _doubt.ReviewAsync(_command.Value, Left);

    private async Task RecordedAsync(ObservationId recorded)
    {
        _saved = $"Recorded: {Figures.Figure(_command.Value!.Value)} on {Figures.Day(_command.On!.Value)}.";
        // Before the page is asked anew, or what is typed meanwhile would be lost.
        Begin(_command.Source);
        await ReloadAsync();
    }

    private async Task CorrectAsync(MeasureView view, ObservationRow seen)
    {
        var dialog = await Dialogs.ShowAsync<CorrectObservationDialog>("Correct an observation", new DialogParameters<CorrectObservationDialog>
        {
            { d => d.Outcome, view.Outcome }, { d => d.Measure, view.Measure }, { d => d.Observation, seen },
        }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await ReloadAsync();
        }
    }

    private Task<Result<Page<ObservationRow>>> FindAsync(ListState list) => AskAsync(new FindObservations(Measure, list.Slice));
}
