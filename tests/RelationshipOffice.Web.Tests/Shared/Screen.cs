using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Access.Circuits;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>What somebody has in front: components in bUnit, with the real door of a test office behind them.</summary>
internal sealed class Screen : BunitContext
{
    public Screen(OfficeFixture office, PersonId person, Action<IServiceCollection>? also = null, bool hasPopovers = true)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddBunitPersistentComponentState();
        this.AddAuthorization().SetAuthorized("somebody");
        Services.AddMudServices();
        Services.AddFallbackServiceProvider(office.Services);
        Services.AddScoped(_ => office.As(person));
        Services.AddScoped<CircuitMark>();
        Services.AddSingleton<HandedOver>();
        Services.AddScoped(s => new KeptAnswers(
            s.GetRequiredService<PersistentComponentState>(), s.GetRequiredService<HandedOver>(), new Reader(person), TimeProvider.System));
        also?.Invoke(Services);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        // The layout brings its own.
        if (hasPopovers)
        {
            Render<MudPopoverProvider>();
        }
    }

    /// <summary>Opens a dialog as a page would, and answers what it shows.</summary>
    public async Task<IRenderedComponent<MudDialogProvider>> OpenAsync<TDialog>(DialogParameters<TDialog> parameters)
        where TDialog : IComponent
    {
        var shown = Render<MudDialogProvider>();
        var dialogs = Services.GetRequiredService<IDialogService>();
        await shown.InvokeAsync(() => dialogs.ShowAsync<TDialog>("", parameters));
        return shown;
    }

    /// <summary>The field with this label: the box that holds it and what it says.</summary>
    public static IElement Field(IRenderedComponent<IComponent> shown, string label) => shown.FindAll(".mud-input-control")
        .Single(f => f.QuerySelector("label")?.TextContent.TrimEnd('*', ' ') == label);

    private sealed class Reader(PersonId person) : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(new Identity(person, null));
    }
}
