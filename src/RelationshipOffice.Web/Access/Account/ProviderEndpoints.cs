using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Access.Account;

/// <summary>Sign-in at the organisation's own provider, where one is set (OpenID Connect, code with PKCE).</summary>
internal static class ProviderEndpoints
{
    public const string Scheme = "oidc";

    public static void AddProvider(this AuthenticationBuilder authentication, OidcSettings oidc) => authentication.AddOpenIdConnect(Scheme, options =>
    {
        options.SignInScheme = OfficeCookies.Provider;
        options.Authority = oidc.Authority.ToString();
        options.ClientId = oidc.Client;
        options.ClientSecret = oidc.Secret;
        options.ResponseType = "code";
        options.CallbackPath = "/account/provider/back";
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.SaveTokens = false;
        options.Scope.Add("email");
        options.ClaimActions.MapUniqueJsonKey("email_verified", "email_verified", ClaimValueTypes.Boolean);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/account/sign-in?provider=refused");
            return Task.CompletedTask;
        };
    });

    public static void MapProvider(this WebApplication app)
    {
        if (app.Services.GetRequiredService<Settings>().Oidc is null)
        {
            return;
        }

        app.MapPost("/account/provider", async (HttpContext http, string? returnUrl, IAntiforgery antiforgery) =>
            await antiforgery.IsRequestValidAsync(http)
                ? Results.Challenge(
                    new AuthenticationProperties { RedirectUri = "/account/provider/done?returnUrl=" + Uri.EscapeDataString(LocalAddress.Of(returnUrl)) }, [Scheme])
                : Results.BadRequest()).AllowAnonymous();
        app.MapGet("/account/provider/done", DoneAsync).AllowAnonymous();
    }

    private static async Task<IResult> DoneAsync(HttpContext http, string? returnUrl, Office office)
    {
        var proved = await http.AuthenticateAsync(OfficeCookies.Provider);
        await http.SignOutAsync(OfficeCookies.Provider);
        var answer = proved.Principal is { } user && user.FindFirstValue("sub") is { } subject ? await office.SendAsync(new SignInWithProvider
        {
            Provider = Scheme,
            Subject = subject,
            Email = user.FindFirstValue("email") ?? "",
            EmailIsVerified = string.Equals(user.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase),
            Name = user.FindFirstValue("name") ?? "",
            Device = OfficeCookies.DeviceOf(http),
        }) : null;
        if (answer is null || !answer.TryGet(out var came) || came.Session is null)
        {
            return Results.LocalRedirect("~/account/sign-in?provider=refused");
        }

        await OfficeCookies.GiveAsync(http, came.Session);
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }
}
