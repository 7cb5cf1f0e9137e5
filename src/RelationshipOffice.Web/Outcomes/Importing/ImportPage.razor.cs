using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Outcomes.Importing;

public sealed partial class ImportPage
{
    private Result<ImportDetails>? _import;
    private Result<ImportCheck>? _check;
    private ImportLayout _layout = new();
    private IReadOnlyList<Error>? _told;
    private int _written;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    protected override void OnInitialized() => Follow(SubjectKind.Office, LoadAsync);

    protected override async Task OnParametersSetAsync() => _import = await AskAsync(new GetImport(new ImportId(Id)));

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _ = WatchAsync();
        }
    }

    private async Task LoadAsync()
    {
        _import = await Office.AskAsync(new GetImport(new ImportId(Id)), Left);
        _check = null;
    }

    private async Task CheckAsync(ImportLayout layout)
    {
        _layout = layout;
        _check = await Office.AskAsync(new CheckImport(new ImportId(Id), layout), Left);
    }

    private async Task UndoAsync(ImportDetails import)
    {
        var undone = await Office.SendAsync(new UndoImport { Import = import.Id, Version = import.Version }, Left);
        _told = undone.Errors;
        await LoadAsync();
    }

    // While rows are written the page counts along; the end is told by the office itself.
    private async Task WatchAsync()
    {
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1), Time);
        using var leaving = Left.Register(clock.Dispose);
        while (await clock.WaitForNextTickAsync())
        {
            if (_import is { } asked && asked.TryGet(out var import) && import.State == ImportState.Sent)
            {
                await InvokeAsync(CountAlongAsync);
            }
        }
    }

    private async Task CountAlongAsync()
    {
        if ((await Office.AskAsync(new GetImportProgress(new ImportId(Id)), Left)).TryGet(out var progress))
        {
            _written = progress.Written;
            if (progress.State != ImportState.Sent)
            {
                await LoadAsync();
            }
        }

        StateHasChanged();
    }

    private static string Ended(ImportDetails import) => import.State == ImportState.Undone
        ? "Taken back: nothing of it counts any more."
        : string.Join(" ", new[]
        {
            $"{Figures.Figure(import.Recorded)} {(import.Recorded == 1 ? "observation was" : "observations were")} recorded.",
            import.Corrected > 0 ? $"{Figures.Figure(import.Corrected)} took the place of another value of the same day and source." : null,
            import.Known > 0 ? $"{Figures.Figure(import.Known)} were known already." : null,
            import.Refused > 0 ? $"{Figures.Figure(import.Refused)} {(import.Refused == 1 ? "row" : "rows")} could not be taken." : null,
        }.OfType<string>());
}
