using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RelationshipOffice.Web.Layout;

/// <summary>
/// Puts whoever comes to a page at its heading, so that a screen reader says where they are. The framework's own takes the
/// focus from a field in which somebody types already, a moment after the page was drawn: over a slow line, in the midst of a word.
/// </summary>
public sealed class FocusOnArrival : ComponentBase
{
    private Type? _page;
    private bool _arrives;

    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData Route { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    protected override void OnParametersSet()
    {
        _arrives |= _page != Route.PageType;
        _page = Route.PageType;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_arrives)
        {
            _arrives = false;
            await Script.InvokeVoidAsync("officeArrival.reach");
        }
    }
}
