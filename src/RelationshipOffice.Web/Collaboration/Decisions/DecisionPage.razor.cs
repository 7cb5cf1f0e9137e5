using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Collaboration.Decisions;

/// <summary>One decision: its rule in a sentence, who has said what, who must still say what by when.</summary>
public sealed partial class DecisionPage : OfficePage
{
    private const string Comment = "Comment";
    private const string Dissent = "Challenge, or ask for a waiver";
    private const string Up = "Take it up the ladder";
    private const string Back = "Withdraw the decision";
    private const string Function = "Invite a function";

    private Result<DecisionDetails>? _decision;
    private IReadOnlyList<Error> _refusals = [];

    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public Guid Decision { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    protected override void OnInitialized() => Follow(SubjectKind.Charter, () => Id, ReloadAsync);

    protected override async Task OnParametersSetAsync() => _decision = await AskAsync(new GetDecision(new DecisionId(Decision)));

    private async Task ReloadAsync() => _decision = await Office.AskAsync(new GetDecision(new DecisionId(Decision)), Left);

    private async Task OpenAsync<TDialog>(string title, DecisionDetails decision)
        where TDialog : IComponent => await TellAsync(await Dialogs.ShowAsync<TDialog>(
            title, new DialogParameters { { nameof(CommentOnDecisionDialog.Decision), decision } }, OfficeDialog.Options));

    private async Task TakeAsync(DecisionDetails decision, DecisionPositionRow position, bool asOffice) =>
        await TellAsync(await Dialogs.ShowAsync<TakeDecisionPositionDialog>(
            asOffice ? $"Record what {position.Party} said" : "Take a position",
            new DialogParameters<TakeDecisionPositionDialog> { { d => d.Decision, decision }, { d => d.Position, position }, { d => d.AsOffice, asOffice } },
            OfficeDialog.Options));

    private async Task AnswerAsync(DecisionDetails decision, ChallengeRow challenge) => await TellAsync(await Dialogs.ShowAsync<AnswerChallengeDialog>(
        "Answer in writing", new DialogParameters<AnswerChallengeDialog> { { d => d.Decision, decision }, { d => d.Challenge, challenge } }, OfficeDialog.Options));

    private async Task RecordAsync(DecisionDetails decision, FunctionRow function) => await TellAsync(await Dialogs.ShowAsync<RecordFunctionalPositionDialog>(
        "What our function says", new DialogParameters<RecordFunctionalPositionDialog> { { d => d.Decision, decision }, { d => d.Function, function } }, OfficeDialog.Options));

    private async Task JudgeAsync(FunctionRow function, bool prevailed)
    {
        var answer = await Office.SendAsync(new JudgeFunction { Position = function.Id, Version = function.Version, Prevailed = prevailed });
        _refusals = answer.Errors;
        await ReloadAsync();
    }

    private async Task TellAsync(IDialogReference dialog)
    {
        if (await dialog.Result is { Canceled: false })
        {
            _refusals = [];
            await ReloadAsync();
        }
    }
}
