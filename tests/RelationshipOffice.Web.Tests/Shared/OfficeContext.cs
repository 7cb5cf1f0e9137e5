using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor.Services;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>Renders components as an open circuit does, with MudBlazor's services.</summary>
public abstract class OfficeContext : BunitContext
{
    protected OfficeContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        SetRendererInfo(new RendererInfo("Server", true));
        Render<MudBlazor.MudPopoverProvider>();
    }
}
