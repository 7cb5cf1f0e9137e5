using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using MudBlazor.Services;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Access;

namespace RelationshipOffice.Web.Hosting;

/// <summary>What the office shows: pages, circuits and who is at the other end.</summary>
internal static class OfficeScreens
{
    public static void AddOfficeScreens(this WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        services.AddRazorComponents().AddInteractiveServerComponents(circuits => circuits.DetailedErrors = builder.Environment.IsDevelopment());
        services.AddMudServices();
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorization();
        services.AddScoped<IActorSource, CircuitActorSource>();
        services.AddOffice(settings.Office);
    }

    public static void MapOfficeScreens(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<CircuitGate>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(circuits => circuits.ContentSecurityFrameAncestorsPolicy = "'none'");
        // An address that no page has is answered in the office's own look.
        app.MapMethods("{*path:nonfile}", [HttpMethods.Get, HttpMethods.Head], () => new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound })
            .WithOrder(int.MaxValue).AllowAnonymous();
        if (app.Environment.IsDevelopment())
        {
            // Stands in until the account pages are there.
            app.MapGet("/dev/sign-in/{person:guid}", (HttpContext http, Guid person) => http.SignInAsync(new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.ToString())], "dev"))));
        }
    }
}
