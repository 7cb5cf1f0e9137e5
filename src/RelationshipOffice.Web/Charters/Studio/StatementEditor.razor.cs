using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Studio;

/// <summary>
/// Rewords a statement in its place. What is typed is kept on the server a moment after each pause, so that nothing ends it
/// but saving or cancelling; newer words of somebody else show at once, before anything is saved over them.
/// </summary>
public sealed partial class StatementEditor : ComponentBase
{
    private RewordStatement _command = default!;
    private string _before = "";
    private string? _kept;
    private int _times;
    private LastWording? _last;
    private int _lastOf;
    private MudTextField<string>? _field;

    [Parameter, EditorRequired]
    public CharterDetails Charter { get; set; } = default!;

    [Parameter, EditorRequired]
    public StatementRow Statement { get; set; } = default!;

    /// <summary>What this person typed here before and has not saved.</summary>
    [Parameter]
    public UnsavedRow? Unsaved { get; set; }

    /// <summary>The words were saved, or the person gave up.</summary>
    [Parameter]
    public EventCallback Ended { get; set; }

    [Inject]
    private Office Office { get; set; } = default!;

    [Inject]
    private OfficeClock Clock { get; set; } = default!;

    /// <summary>The name under which the words of this form are kept.</summary>
    public static string FormOf(StatementId statement) => $"reword/{statement.Value:N}";

    private string Form => FormOf(Statement.Id);

    private List<PositionRow> Counters => [.. Statement.Positions.Where(p => p.CounterText.Length > 0)];

    private string Kept => _kept ?? (Unsaved is { } mine ? $"These are your unsaved words from {Figures.Moment(Clock.InZone(mine.KeptAt), "")}." : "");

    private string? Help => Statement.Positions.Any(p => p.Stance is not null)
        ? "Positions taken on the old words are kept, and marked as taken on them."
        : null;

    protected override void OnInitialized()
    {
        _before = Unsaved?.Before ?? Statement.Text;
        _command = new()
        {
            Statement = Statement.Id,
            Wording = Unsaved?.Wording ?? Statement.Wording,
            Text = Unsaved?.Words ?? Statement.Text,
        };
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Statement.Wording != _command.Wording && _lastOf != Statement.Wording)
        {
            _lastOf = Statement.Wording;
            _last = (await Office.AskAsync(new GetLastWording(Statement.Id))).TryGet(out var last) ? last : null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _field is not null)
        {
            await _field.FocusAsync();
        }
    }

    private async Task GoOnWithAsync(string words)
    {
        (_before, _command.Wording, _command.Text) = (Statement.Text, Statement.Wording, words);
        await KeepAsync();
    }

    private async Task KeepAsync()
    {
        var kept = await Office.SendAsync(new KeepUnsavedWords
        {
            Charter = Charter.Id,
            Form = Form,
            Before = _before,
            Wording = _command.Wording,
            Words = _command.Text,
        });
        _times += kept.IsDone ? 1 : 0;
        _kept = kept.IsDone ? $"Kept for you at {Clock.InZone(Clock.Now):HH:mm:ss}; not saved yet." : $"Not kept: {kept.Errors[0].Message}";
    }

    private async Task EndAsync()
    {
        await Office.SendAsync(new ForgetUnsavedWords { Charter = Charter.Id, Form = Form });
        await Ended.InvokeAsync();
    }
}
