using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Overview;

/// <summary>What waits for me, what I wait for, and what changed.</summary>
public sealed partial class TodayPage : OfficePage
{
    private static readonly FindActivity Newest = new(new Stretch(8), Counts: false);

    // What waits longest stands first, and nobody reads a thousand of them.
    private const int AtOnce = 30;

    private static readonly WaitingForOthers Others = new(AtOnce);

    private Result<WaitingList>? _forMe;
    private int _shown = AtOnce;
    private Result<OthersWaiting>? _forOthers;
    private Result<Page<ActivityRow>>? _changed;

    [Inject]
    private OfficeClock Clock { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Follow(SubjectKind.Charter, LoadAsync);
        _forMe = await AskAsync(new WaitingForMe(_shown));
        _forOthers = await AskAsync(Others);
        _changed = await AskAsync(Newest);
    }

    private async Task LoadAsync()
    {
        _forMe = await Office.AskAsync(new WaitingForMe(_shown), Left);
        _forOthers = await Office.AskAsync(Others, Left);
        _changed = await Office.AskAsync(Newest, Left);
    }

    private async Task ShowMoreAsync()
    {
        _shown += AtOnce;
        _forMe = await AskAsync(new WaitingForMe(_shown));
    }

    private static string AddressOf(WaitingItem item) => item switch
    {
        { Signal: { } signal } => $"/signals/{signal}",
        { Kind: Wait.AnswerFit } => $"/charters/{item.Charter}/fit/answer",
        { Kind: Wait.StaffBodies } => $"/charters/{item.Charter}?show=bodies",
        { Kind: Wait.ConcludeFit } => $"/charters/{item.Charter}?show=fit",
        { Kind: Wait.Declined } => $"/charters/{item.Charter}?show=versions",
        { Kind: Wait.NameSignatory } => $"/charters/{item.Charter}?show=parties",
        { Kind: Wait.CloseRound or Wait.RunWorkshop } => $"/charters/{item.Charter}?show=convergence",
        { Kind: Wait.ExitOpened or Wait.FinishExitTasks or Wait.EvaluateExit or Wait.CloseCharter } => $"/charters/{item.Charter}?show=exit",
        { Kind: Wait.SettleQuestion } => $"/charters/{item.Charter}?show=parking",
        { Decision: { } decision } => $"/charters/{item.Charter}/decisions/{decision}",
        _ => $"/charters/{item.Charter}",
    };

    // Less than a day is no waiting yet.
    private string? Days(DateTimeOffset since) => (Clock.Today.DayNumber - Clock.DayOf(since).DayNumber) switch
    {
        <= 0 => null,
        1 => "one day",
        var days => $"{days} days",
    };
}
