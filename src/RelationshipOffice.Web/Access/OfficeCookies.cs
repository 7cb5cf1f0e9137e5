using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access;

/// <summary>The cookies of the office and what stands in them: who, by which stamp, in which session; never a right.</summary>
internal static class OfficeCookies
{
    public const string SignIn = "Office";
    public const string SecondFactor = "Office.SecondFactor";
    public const string Provider = "Office.Provider";
    public const string AddressClaim = "office:address";

    private const string StampClaim = "office:stamp";
    private const string SessionClaim = "office:session";

    public static AuthenticationBuilder AddOfficeCookies(this AuthenticationBuilder authentication) => authentication
        .AddCookie(SignIn, cookie =>
        {
            Harden(cookie, TimeSpan.FromHours(12));
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = "/missing";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.CookieManager = new HostCookies("office");
            cookie.Events.OnValidatePrincipal = ValidateAsync;
        })
        .AddCookie(SecondFactor, cookie =>
        {
            Harden(cookie, TimeSpan.FromMinutes(5));
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.CookieManager = new HostCookies("office-second");
        })
        .AddCookie(Provider, cookie =>
        {
            Harden(cookie, TimeSpan.FromMinutes(5));
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.CookieManager = new HostCookies("office-provider");
        });

    /// <summary>The identity in a principal; null for who is not signed in to the office.</summary>
    public static Identity? Read(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && Guid.TryParse(user.FindFirstValue(SessionClaim), out var session)
        && user.FindFirstValue(StampClaim) is { } stamp
            ? new Identity(new PersonId(id), stamp, user.FindFirstValue(AddressClaim), session)
            : null;

    /// <summary>Gives the browser its cookie for a session that has begun; one it had before is overwritten.</summary>
    public static async Task GiveAsync(HttpContext http, SignedIn session)
    {
        await http.SignOutAsync(SecondFactor);
        await http.SignInAsync(SignIn, new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.Person.ToString()),
            new Claim(ClaimTypes.Name, session.Name),
            new Claim(StampClaim, session.Stamp),
            new Claim(SessionClaim, session.Session.ToString()),
        ], SignIn)));
    }

    /// <summary>Remembers for five minutes whose password was right.</summary>
    public static Task AwaitSecondFactorAsync(HttpContext http, SecondFactorWanted wanted) => http.SignInAsync(SecondFactor, new ClaimsPrincipal(
        new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, wanted.Person.ToString()), new Claim(StampClaim, wanted.Stamp)], SecondFactor)));

    public static async Task<SecondFactorWanted?> ReadSecondFactorAsync(HttpContext http) =>
        (await http.AuthenticateAsync(SecondFactor)).Principal is { } user
        && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
        && user.FindFirstValue(StampClaim) is { } stamp
            ? new SecondFactorWanted(new PersonId(id), stamp)
            : null;

    public static Device DeviceOf(HttpContext http) => new(http.Connection.RemoteIpAddress?.ToString(), http.Request.Headers.UserAgent.ToString());

    private static void Harden(CookieAuthenticationOptions cookie, TimeSpan life)
    {
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Cookie.IsEssential = true;
        cookie.ExpireTimeSpan = life;
    }

    // Every request but those for files: a session that has ended opens nothing, not even an empty page.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
        {
            return;
        }

        if (Read(context.Principal!) is not { } identity)
        {
            context.RejectPrincipal();
            return;
        }

        var services = context.HttpContext.RequestServices;
        services.GetRequiredService<CircuitActorSource>().Brings(identity);
        var answer = await services.GetRequiredService<Office>().AskAsync(new ConfirmSignIn(), context.HttpContext.RequestAborted);
        // A database that is away says nothing about the person; the door asks again at each use case.
        if (!answer.IsDone && answer.Errors[0] == OfficeErrors.SignedOut)
        {
            services.GetRequiredService<CircuitActorSource>().Brings(null);
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(SignIn);
        }
    }
}
