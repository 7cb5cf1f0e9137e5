using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Library.Templates;

public sealed partial class TemplatePage
{
    private Result<TemplateDetails>? _template;
    private IReadOnlyList<Error> _refusals = [];
    private bool _sending;

    [Parameter]
    public string Key { get; set; } = "";

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private ISnackbar Toasts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized() => Follow(SubjectKind.Library, ReloadAsync);

    protected override async Task OnParametersSetAsync() => _template = await AskAsync(new GetTemplate(Key));

    private async Task ReloadAsync() => _template = await Office.AskAsync(new GetTemplate(Key), Left);

    private async Task DescribeAsync(TemplateDetails template)
    {
        var dialog = await Dialogs.ShowAsync<DescribeTemplateDialog>(
            "Describe the template", new DialogParameters<DescribeTemplateDialog> { { d => d.Template, template } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            await ReloadAsync();
        }
    }

    private async Task CopyAsync(TemplateDetails template)
    {
        var dialog = await Dialogs.ShowAsync<MakeTemplateDialog>(
            "Make our own from this", new DialogParameters<MakeTemplateDialog> { { d => d.From, template } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false, Data: string made })
        {
            Navigation.NavigateTo($"/library/templates/{made}");
        }
    }

    private async Task RetireAsync(TemplateDetails template)
    {
        var dialog = await Dialogs.ShowAsync<RetireTemplateDialog>(
            template.IsOurs ? "Retire the template" : "Hide the template", new DialogParameters<RetireTemplateDialog> { { d => d.Template, template } }, OfficeDialog.Options);
        if (await dialog.Result is { Canceled: false })
        {
            Toasts.OfferUndo($"“{template.Content.Title}” is offered no more.", () => InvokeAsync(BringBackAsync));
            await ReloadAsync();
        }
    }

    private async Task BringBackAsync()
    {
        _sending = true;
        // Not called off when the person leaves: the toast's undo outlives the page.
        var result = await Office.SendAsync(new BringBackTemplate { Key = Key }, CancellationToken.None);
        (_sending, _refusals) = (false, result.Errors);
        if (!Left.IsCancellationRequested)
        {
            await ReloadAsync();
            StateHasChanged();
        }
    }
}
