using System.Globalization;
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

    // Marks a way to the provider on which it must ask the person anew.
    private const string Anew = "anew";

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
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            if (context.Properties.Items.ContainsKey(Anew))
            {
                // With max_age the provider must say when the person gave a secret there (OpenID Connect Core 3.1.2.1).
                (context.ProtocolMessage.Prompt, context.ProtocolMessage.MaxAge) = ("login", "0");
            }

            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect(context.Properties?.Items.TryGetValue(Anew, out var returnUrl) == true ? Refused(returnUrl) : "/account/sign-in?provider=refused");
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
        app.MapPost("/account/provider/confirm", async (HttpContext http, string? returnUrl, IAntiforgery antiforgery) =>
            await antiforgery.IsRequestValidAsync(http) ? Results.Challenge(ToConfirm(LocalAddress.Of(returnUrl)), [Scheme]) : Results.BadRequest()).RequireAuthorization();
        app.MapGet("/account/provider/confirmed", ConfirmedAsync).RequireAuthorization();
    }

    private static AuthenticationProperties ToConfirm(string returnUrl)
    {
        var properties = new AuthenticationProperties { RedirectUri = "/account/provider/confirmed?returnUrl=" + Uri.EscapeDataString(returnUrl) };
        properties.Items[Anew] = returnUrl;
        return properties;
    }

    private static async Task<IResult> ConfirmedAsync(HttpContext http, string? returnUrl, Office office)
    {
        var proved = await http.AuthenticateAsync(OfficeCookies.Provider);
        await http.SignOutAsync(OfficeCookies.Provider);
        var answer = proved.Principal is { } user && user.FindFirstValue("sub") is { } subject ? await office.SendAsync(new ConfirmWithProvider
        {
            Provider = Scheme,
            Subject = subject,
            At = long.TryParse(user.FindFirstValue("auth_time"), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null,
            Device = OfficeCookies.DeviceOf(http),
        }) : null;
        return answer is not null && answer.TryGet(out var isProved) && isProved
            ? Results.LocalRedirect(LocalAddress.Of(returnUrl))
            : Results.LocalRedirect("~" + Refused(returnUrl));
    }

    private static string Refused(string? returnUrl) => "/account/confirm?provider=refused&returnUrl=" + Uri.EscapeDataString(LocalAddress.Of(returnUrl));

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
