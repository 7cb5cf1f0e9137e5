using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Outcomes;

public sealed partial class OutcomePage
{
    // Nobody compares a dozen pictures; the others are told in a line and opened where they matter.
    private const int Drawn = 3;

    private readonly HashSet<MeasureId> _opened = [];
    private Result<OutcomeDetails>? _outcome;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "asof")]
    public string? Wanted { get; set; }

    private DateOnly? AsOf => FromAddress.Day(Wanted);

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private OfficeClock Clock { get; set; } = default!;

    protected override void OnInitialized()
    {
        Follow(SubjectKind.Outcome, ReloadAsync);
        Follow(SubjectKind.Charter, ReloadAsync);
    }

    protected override async Task OnParametersSetAsync() => _outcome = await AskAsync(new GetOutcome(new OutcomeId(Id), AsOf));

    private bool IsDrawn(MeasureDetails measure) => _opened.Contains(measure.Id)
        || (_outcome!.TryGet(out var outcome) && (outcome.Measures.Count <= Drawn + 1 || outcome.Measures.Take(Drawn).Any(m => m.Id == measure.Id)));

    private async Task ReloadAsync() => _outcome = await Office.AskAsync(new GetOutcome(new OutcomeId(Id), AsOf), Left);

    private Task RecordAsync(MeasureDetails measure) => OpenAsync(
        "Record an observation", new DialogParameters<RecordObservationDialog> { { d => d.Measure, measure } });

    private Task CorrectAsync(MeasureDetails measure, ObservationRow seen) => OpenAsync(
        "Correct an observation", new DialogParameters<CorrectObservationDialog> { { d => d.Outcome, new OutcomeId(Id) }, { d => d.Measure, measure }, { d => d.Observation, seen } });

    private Task DescribeAsync(OutcomeDetails outcome) => WithChoicesAsync(choices => OpenAsync(
        "Describe the outcome", new DialogParameters<DescribeOutcomeDialog> { { d => d.Outcome, outcome }, { d => d.Choices, choices } }));

    private Task SetMeasureAsync(OutcomeDetails outcome) => WithChoicesAsync(choices => OpenAsync(
        "Set a measure", new DialogParameters<SetMeasureDialog> { { d => d.Outcome, outcome }, { d => d.Choices, choices } }));

    private Task ChangeMeasureAsync(OutcomeDetails outcome, MeasureDetails measure) => WithChoicesAsync(choices => OpenAsync(
        "Change the measure",
        new DialogParameters<ChangeMeasureDialog> { { d => d.Outcome, outcome.Id }, { d => d.Measure, measure }, { d => d.Choices, choices } }));

    private Task PledgeAsync(OutcomeDetails outcome) => WithChoicesAsync(choices => OpenAsync(
        "Add a contribution", new DialogParameters<PledgeContributionDialog> { { d => d.Outcome, outcome }, { d => d.Choices, choices } }));

    private Task ChangeAsync(OutcomeDetails outcome, ContributionRow row) => OpenAsync(
        "Change the contribution", new DialogParameters<ChangeContributionDialog> { { d => d.Outcome, outcome }, { d => d.Contribution, row } });

    private Task WithdrawAsync(OutcomeDetails outcome, ContributionRow row) => OpenAsync(
        "Withdraw the contribution", new DialogParameters<WithdrawContributionDialog> { { d => d.Outcome, outcome }, { d => d.Contribution, row } });

    private async Task WithChoicesAsync(Func<OutcomeChoices, Task> open)
    {
        var answer = await Office.AskAsync(new GetOutcomeChoices(), Left);
        if (answer.TryGet(out var choices))
        {
            await open(choices);
        }
        else
        {
            // The right went while the page was open: the page says so itself.
            _outcome = Result<OutcomeDetails>.Refused(answer.Errors);
        }
    }

    private async Task OpenAsync<TDialog>(string title, DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await ReloadAsync();
        }
    }
}
