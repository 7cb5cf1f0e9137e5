using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Access.Account;

/// <summary>What the passkey script asks and tells; the challenge waits in a sealed cookie that is used up by the answer.</summary>
internal static class PasskeyEndpoints
{
    private const string Cookie = "office-passkey";

    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/account/passkeys/ask", (HttpContext http, Office office) => ChallengeAsync(http, () => office.AskAsync(new AskForPasskey()))).AllowAnonymous();
        app.MapPost("/account/passkeys/offer", (HttpContext http, Office office) => ChallengeAsync(http, () => office.AskAsync(new OfferPasskey()))).RequireAuthorization();
        app.MapPost("/account/passkeys/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/account/passkeys/add", AddAsync).RequireAuthorization();
    }

    private static async Task<IResult> ChallengeAsync(HttpContext http, Func<Task<Result<PasskeyChallenge>>> ask)
    {
        if (!await IsGoodAsync(http, "challenge"))
        {
            return Results.BadRequest();
        }

        if (!(await ask()).TryGet(out var challenge))
        {
            return Results.BadRequest();
        }

        http.Response.Cookies.Append(Cookie, Seal(http).Protect(challenge.State ?? "", TimeSpan.FromMinutes(5)), new CookieOptions
        {
            HttpOnly = true,
            Secure = http.Request.IsHttps,
            SameSite = SameSiteMode.Strict,
            Path = "/account/passkeys",
            MaxAge = TimeSpan.FromMinutes(5),
        });
        return Results.Text(challenge.OptionsJson, "application/json");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Office office)
    {
        if (!await IsGoodAsync(http, "sign-in") || TakeState(http) is not { } state)
        {
            return Refused();
        }

        var form = await http.Request.ReadFormAsync();
        var answer = await office.SendAsync(new SignInWithPasskey { CredentialJson = form["credential"].ToString(), State = state, Device = OfficeCookies.DeviceOf(http) });
        if (!answer.TryGet(out var came) || came.Session is null)
        {
            return Refused();
        }

        await OfficeCookies.GiveAsync(http, came.Session);
        return Results.Json(new { to = LocalAddress.Of(form["returnUrl"].ToString()) });
    }

    private static async Task<IResult> AddAsync(HttpContext http, Office office)
    {
        if (!await IsGoodAsync(http, "add") || TakeState(http) is not { } state)
        {
            return Refused();
        }

        var form = await http.Request.ReadFormAsync();
        var answer = await office.SendAsync(new AddPasskey { CredentialJson = form["credential"].ToString(), State = state, Name = form["name"].ToString() });
        return answer.IsDone ? Results.Json(new { to = "/account" }) : Results.Json(new { error = answer.Errors[0].Message }, statusCode: 400);
    }

    private static async Task<bool> IsGoodAsync(HttpContext http, string what) =>
        http.RequestServices.GetRequiredService<SecretTries>().Allow(http, $"passkey {what}")
        && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);

    private static IResult Refused() => Results.Json(new { error = PasskeyErrors.NotAccepted.Message }, statusCode: 400);

    private static string? TakeState(HttpContext http)
    {
        var sealedState = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/account/passkeys" });
        try
        {
            return sealedState is null ? null : Seal(http).Unprotect(sealedState);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Run out or forged: like none.
            return null;
        }
    }

    private static ITimeLimitedDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("passkey challenge").ToTimeLimitedDataProtector();
}
