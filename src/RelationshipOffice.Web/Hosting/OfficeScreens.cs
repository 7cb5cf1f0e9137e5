using Microsoft.AspNetCore.Http.HttpResults;
using MudBlazor.Services;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Charters.Documents;
using RelationshipOffice.Web.Layout;
using RelationshipOffice.Web.Outcomes.Importing;
using RelationshipOffice.Web.Overview;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Hosting;

/// <summary>What the office shows: pages, circuits and who is at the other end.</summary>
internal static class OfficeScreens
{
    public static void AddOfficeScreens(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = builder.Environment.IsDevelopment());
        services.AddMudServices();
        services.AddSingleton<HandedOver>().AddScoped<KeptAnswers>();
        services.AddSingleton<DocumentTurns>();
        services.AddOfficeAccess(settings);
        services.AddOffice(settings.Office);
    }

    public static void MapOfficeScreens(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<CircuitGate>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        ThemeSheet.Map(app);
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = "'none'");
        app.MapOfficeAccess();
        Charters.Signing.EvidenceEndpoint.MapEvidence(app);
        app.MapDocuments();
        app.MapPack();
        app.MapImports();
        // An address that no page has is answered in the office's own look.
        app.MapMethods("{*path:nonfile}", [HttpMethods.Get, HttpMethods.Head], () => new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound })
            .WithOrder(int.MaxValue).AllowAnonymous();
    }
}
