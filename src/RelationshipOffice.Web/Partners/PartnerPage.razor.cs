using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Partners;

public sealed partial class PartnerPage
{
    private Result<PartnerDetails>? _partner;
    private PartnerId _shown;
    private IReadOnlyList<Error> _refusals = [];
    private bool _sending;

    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The day as of which control is read.</summary>
    [SupplyParameterFromQuery]
    public string? Control { get; set; }

    /// <summary>The day as of which power is read.</summary>
    [SupplyParameterFromQuery]
    public string? Power { get; set; }

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Toasts { get; set; } = default!;

    [Inject]
    private OfficeClock Clock { get; set; } = default!;

    protected override void OnInitialized()
    {
        Follow(SubjectKind.Partner, ReloadAsync);
        Follow(SubjectKind.Charter, ReloadAsync);
    }

    protected override async Task OnParametersSetAsync()
    {
        // Another day keeps what is loaded; only another partner is asked for.
        if (_shown != new PartnerId(Id))
        {
            _shown = new PartnerId(Id);
            _partner = await AskAsync(new GetPartner(_shown));
        }
    }

    private async Task ReloadAsync() => _partner = await Office.AskAsync(new GetPartner(_shown), Left);

    private Task DescribeAsync(PartnerDetails partner) => OpenAsync(
        "Describe the partner", new DialogParameters<DescribePartnerDialog> { { d => d.Partner, partner } });

    private Task RateAsync(PartnerDetails partner, CapabilityRow? known) => OpenAsync(
        "Rate a capability", new DialogParameters<RateCapabilityDialog> { { d => d.Partner, partner }, { d => d.Known, known } });

    private Task RemoveAsync(PartnerDetails partner, CapabilityRow known) => OpenAsync(
        "Remove the capability", new DialogParameters<RemoveCapabilityDialog> { { d => d.Partner, partner }, { d => d.Known, known } });

    private Task NeedAsync(PartnerDetails partner) => OpenAsync(
        "Note what is needed", new DialogParameters<NeedCompetenceDialog> { { d => d.Partner, partner } });

    private Task DropAsync(PartnerDetails partner, string competence) =>
        SendAsync(new DropNeed { Partner = partner.Id, Version = partner.Version, Competence = competence });

    private Task RecordStakeAsync(PartnerDetails partner) => OpenAsync(
        "Record a stake", new DialogParameters<RecordStakeDialog> { { d => d.Partner, partner } });

    private Task CorrectAsync(StakeRow stake) => OpenAsync(
        "Correct the stake", new DialogParameters<CorrectStakeDialog> { { d => d.Stake, stake } });

    private Task EndAsync(StakeRow stake) => OpenAsync("End the stake", new DialogParameters<EndStakeDialog> { { d => d.Stake, stake } });

    private Task RemoveAsync(StakeRow stake) => OpenAsync("Remove the stake", new DialogParameters<RemoveStakeDialog> { { d => d.Stake, stake } });

    private Task RecordFactAsync(PartnerDetails partner) => OpenAsync(
        "Record a relation fact",
        new DialogParameters<RecordRelationFactDialog> { { d => d.Partner, new PartnerName(partner.Id, partner.Name) } });

    private Task RemoveAsync(RelationFactRow fact) => OpenAsync(
        "Remove the fact", new DialogParameters<RemoveRelationFactDialog> { { d => d.Fact, fact } });

    private async Task ArchiveAsync(PartnerDetails partner)
    {
        if (await SendAsync(new ArchivePartner { Partner = partner.Id, Version = partner.Version }))
        {
            Toasts.OfferUndo($"{partner.Name} is archived.", () => InvokeAsync(() => RestoreAsync(partner.Id)));
        }
    }

    private async Task RestoreAsync(PartnerId partner) => await SendAsync(new RestorePartner { Partner = partner });

    private async Task<bool> SendAsync(ICommand<Done> command)
    {
        _sending = true;
        // Not called off when the person leaves: the toast's undo outlives the page.
        var result = await Office.SendAsync(command, CancellationToken.None);
        (_sending, _refusals) = (false, result.Errors);
        if (!Left.IsCancellationRequested)
        {
            await ReloadAsync();
            StateHasChanged();
        }

        return result.IsDone;
    }

    private async Task OpenAsync<TDialog>(string title, DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            _refusals = [];
            await ReloadAsync();
        }
    }
}
