using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Amending;

/// <summary>
/// The text of a charter in force with a change at each statement, and beside it what these changes need. Before anybody is
/// told, everything is read once more word by word.
/// </summary>
public sealed partial class AmendCharterPage : OfficePage
{
    private Result<CharterDetails>? _charter;
    private ProposeAmendment _command = default!;
    private AmendmentPreview? _preview;
    private AmendmentPreview? _review;
    private int _counted;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Back => $"/charters/{Id}?show=text";

    private bool NeedsHearing => _preview?.NeedsHearing == true || _command.Heard.Length > 0;

    protected override void OnInitialized()
    {
        _command = new() { Charter = new CharterId(Id) };
        Follow(SubjectKind.Charter, () => Id, ReloadAsync);
    }

    protected override async Task OnInitializedAsync() => _charter = await AskAsync(new GetCharter(new CharterId(Id)));

    private async Task ReloadAsync() => _charter = await Office.AskAsync(new GetCharter(new CharterId(Id)), Left);

    private static string? Hindrance(CharterDetails charter) =>
        charter.Stage < Stage.Agreed ? "This charter is still a draft, which is simply edited."
        : charter.Stage >= Stage.ExitActivated ? "The exit of this charter has begun or it has ended, so its text stays as it is."
        : !charter.May.Amend ? "People who speak for one of the parties propose amendments, and the relationship office prepares them."
        : charter.Amendment is { IsUnderWay: true } running ? $"The amendment “{running.Title}” is under way already. It ends first, or is withdrawn."
        : null;

    private async Task SetAsync(Action set)
    {
        set();
        await LookAsync();
    }

    // What is only half typed needs nothing yet.
    private async Task LookAsync()
    {
        List<AmendmentLine> whole = [.. _command.Changes.Where(IsWhole)];
        _counted = whole.Count;
        _preview = whole.Count == 0 && _command.ReviewDate is null ? null
            : (await Office.AskAsync(Preview(whole), Left)).TryGet(out var preview) ? preview : null;
    }

    private bool IsWhole(AmendmentLine line) => line.Kind == ChangeKind.Remove
        || (!string.IsNullOrWhiteSpace(line.Text) && line.Text.Length <= Text.Paragraph && line.Text.Trim() != WordsOf(line));

    private string? WordsOf(AmendmentLine line) =>
        _charter is { } asked && asked.TryGet(out var charter) ? charter.Statements.FirstOrDefault(s => s.Id == line.Statement)?.Text : null;

    private async Task<IReadOnlyList<Error>?> ReviewAsync()
    {
        var answer = await Office.AskAsync(Preview(_command.Changes) with { Heard = _command.Heard, IsWhole = true }, Left);
        _review = answer.TryGet(out var preview) ? preview : null;
        // The form asked, so this page is not drawn anew by itself, and the form's button would keep its words.
        StateHasChanged();
        return answer.Errors;
    }

    private PreviewAmendment Preview(IReadOnlyList<AmendmentLine> lines) =>
        new(_command.Charter, [.. lines], _command.ReviewDate, [.. _command.Subjects], _command.WantedOn);

    private void Open(DecisionId decision) => Navigation.NavigateTo($"/charters/{Id}/decisions/{decision.Value}");
}
