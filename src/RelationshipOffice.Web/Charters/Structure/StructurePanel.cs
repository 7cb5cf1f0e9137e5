using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Charters.Structure;

/// <summary>What the panels of structured sections share: they ask for the structure, follow it, and open dialogs on it.</summary>
public abstract class StructurePanel : OfficePage
{
    protected Result<StructureDetails>? Structure { get; private set; }

    [Parameter, EditorRequired]
    public CharterDetails Charter { get; set; } = default!;

    /// <summary>Raised when the steps of the charter may be others now.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    [Inject]
    protected IDialogService Dialogs { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        Follow(SubjectKind.Charter, () => Charter.Id.Value, ReloadAsync);
        Structure = await AskAsync(new GetStructure(Charter.Id));
    }

    protected async Task OpenAsync<TDialog>(string title, DialogParameters<TDialog> parameters) where TDialog : IComponent
    {
        var dialog = await Dialogs.ShowAsync<TDialog>(title, parameters, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await ReloadAsync();
            await Changed.InvokeAsync();
        }
    }

    protected async Task ReloadAsync() => Structure = await Office.AskAsync(new GetStructure(Charter.Id), Left);
}
