using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Access.Account;

/// <summary>What the passkey script asks and tells; the challenge waits in a sealed cookie that is used up by the answer.</summary>
internal static class PasskeyEndpoints
{
    private const string Key = "passkey";

    private static readonly HostCookies Cookie = new("office-passkey");

    public static void MapPasskeys(this WebApplication app)
    {
        app.MapPost("/account/passkeys/ask", (HttpContext http, Office office) => ChallengeAsync(http, () => office.AskAsync(new AskForPasskey()))).AllowAnonymous();
        app.MapPost("/account/passkeys/offer", (HttpContext http, Office office) => ChallengeAsync(http, () => office.AskAsync(new OfferPasskey()))).RequireAuthorization();
        app.MapPost("/account/passkeys/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/account/passkeys/confirm", ConfirmAsync).RequireAuthorization();
        app.MapPost("/account/passkeys/add", AddAsync).RequireAuthorization();
    }

    private static async Task<IResult> ChallengeAsync(HttpContext http, Func<Task<Result<PasskeyChallenge>>> ask)
    {
        if (await HindranceAsync(http) is { } hindrance)
        {
            return hindrance;
        }

        if (!(await ask()).TryGet(out var challenge))
        {
            return Results.BadRequest();
        }

        Cookie.AppendResponseCookie(http, Key, Seal(http).Protect(challenge.State ?? "", TimeSpan.FromMinutes(5)), Sealed(http));
        return Results.Text(challenge.OptionsJson, "application/json");
    }

    private static async Task<IResult> SignInAsync(HttpContext http, Office office)
    {
        if (await HindranceAsync(http) is { } hindrance)
        {
            return hindrance;
        }

        if (TakeState(http) is not { } state)
        {
            return Refused(http, PasskeyErrors.NotAccepted);
        }

        var form = await http.Request.ReadFormAsync();
        var answer = await office.SendAsync(new SignInWithPasskey { CredentialJson = form["credential"].ToString(), State = state, Device = OfficeCookies.DeviceOf(http) });
        if (!answer.TryGet(out var came) || came.Session is null)
        {
            return Refused(http, PasskeyErrors.NotAccepted);
        }

        await OfficeCookies.GiveAsync(http, came.Session);
        return Results.Json(new { to = LocalAddress.Of(form["returnUrl"].ToString()) });
    }

    private static async Task<IResult> ConfirmAsync(HttpContext http, Office office)
    {
        if (await HindranceAsync(http) is { } hindrance)
        {
            return hindrance;
        }

        if (TakeState(http) is not { } state)
        {
            return Refused(http, PasskeyErrors.NotAccepted);
        }

        var form = await http.Request.ReadFormAsync();
        var answer = await office.SendAsync(new ConfirmWithPasskey { CredentialJson = form["credential"].ToString(), State = state, Device = OfficeCookies.DeviceOf(http) });
        return answer.TryGet(out var isProved) && isProved
            ? Results.Json(new { to = LocalAddress.Of(form["returnUrl"].ToString()) })
            : Refused(http, PasskeyErrors.NotAccepted);
    }

    private static async Task<IResult> AddAsync(HttpContext http, Office office)
    {
        if (await HindranceAsync(http) is { } hindrance)
        {
            return hindrance;
        }

        if (TakeState(http) is not { } state)
        {
            return Refused(http, PasskeyErrors.NotAccepted);
        }

        var form = await http.Request.ReadFormAsync();
        var answer = await office.SendAsync(new AddPasskey { CredentialJson = form["credential"].ToString(), State = state, Name = form["name"].ToString() });
        return answer.IsDone ? Results.Json(new { to = "/account" }) : Refused(http, answer.Errors[0]);
    }

    // Who tries too fast, or comes from another site's form.
    private static async Task<IResult?> HindranceAsync(HttpContext http) =>
        !Tries(http).Allow(http, Key) ? Told(AccountForm.TooManyTries, StatusCodes.Status429TooManyRequests)
        : !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http) ? Refused(http, PasskeyErrors.NotAccepted)
        : null;

    private static IResult Refused(HttpContext http, Error error)
    {
        Tries(http).Failed(http, Key);
        return Told(error, StatusCodes.Status400BadRequest);
    }

    // The script shows the sentence on the page it came from.
    private static IResult Told(Error error, int status) => Results.Json(new { error = error.Message, code = error.Code }, statusCode: status);

    private static SecretTries Tries(HttpContext http) => http.RequestServices.GetRequiredService<SecretTries>();

    private static string? TakeState(HttpContext http)
    {
        var sealedState = Cookie.GetRequestCookie(http, Key);
        Cookie.DeleteCookie(http, Key, Sealed(http));
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

    private static CookieOptions Sealed(HttpContext http) => new()
    {
        HttpOnly = true,
        Secure = http.Request.IsHttps,
        SameSite = SameSiteMode.Strict,
        MaxAge = TimeSpan.FromMinutes(5),
    };

    private static ITimeLimitedDataProtector Seal(HttpContext http) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("passkey challenge").ToTimeLimitedDataProtector();
}
