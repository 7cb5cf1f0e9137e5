using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Access.Account;
using RelationshipOffice.Web.Access.Circuits;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Access;

/// <summary>Registers who comes in and how: cookies, the organisation's provider, limits on tries, open circuits.</summary>
internal static class AccessSetup
{
    public static void AddOfficeAccess(this IServiceCollection services, Settings settings)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddScoped<CircuitMark>();
        services.AddScoped<CircuitActorSource>();
        services.AddScoped<IActorSource>(scope => scope.GetRequiredService<CircuitActorSource>());
        services.AddScoped<IClaimsTransformation, AddressClaim>();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped<CircuitHandler, OfficeCircuit>();
        services.AddSingleton<OpenCircuits>();
        services.AddHostedService<CircuitSweep>();
        services.AddSingleton<SecretTries>();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "office-form";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        var cookies = services.AddAuthentication(OfficeCookies.SignIn).AddOfficeCookies();
        if (settings.Oidc is { } oidc)
        {
            cookies.AddProvider(oidc);
        }

        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Without it the browser's own Host header would decide to which site a passkey belongs.
            passkeys.ServerDomain = settings.PublicHosts.Count > 0 ? settings.PublicHosts[0].Split(':')[0] : null;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
    }

    public static void MapOfficeAccess(this WebApplication app)
    {
        app.MapSignOut();
        app.MapDemoSignIn();
        app.MapPasskeys();
        app.MapProvider();
    }
}
