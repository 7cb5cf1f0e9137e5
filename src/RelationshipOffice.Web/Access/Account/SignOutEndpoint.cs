using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.Web.Access.Account;

/// <summary>What forms and links post besides the account pages.</summary>
internal static class SignOutEndpoint
{
    /// <summary>Ends the session, its circuits in other tabs included.</summary>
    public static void MapSignOut(this WebApplication app) => app.MapPost("/account/sign-out", async (HttpContext http, Office office, OpenCircuits circuits, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var session = OfficeCookies.Read(http.User)?.Session;
        await office.SendAsync(new SignOut());
        await http.SignOutAsync(OfficeCookies.SignIn);
        if (session is not null)
        {
            circuits.EndSession(session);
        }

        return Results.LocalRedirect("~/account/sign-in");
    }).AllowAnonymous();

    /// <summary>Signs in as a person of the demo world with one click.</summary>
    public static void MapDemoSignIn(this WebApplication app) => app.MapPost("/account/demo/{person:guid}", async (HttpContext http, Guid person, string? returnUrl, Office office, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var answer = await office.SendAsync(new SignInAsDemo { Person = new PersonId(person), Device = OfficeCookies.DeviceOf(http) });
        if (!answer.TryGet(out var came) || came.Session is null)
        {
            return Results.NotFound();
        }

        await OfficeCookies.GiveAsync(http, came.Session);
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }).AllowAnonymous();
}
