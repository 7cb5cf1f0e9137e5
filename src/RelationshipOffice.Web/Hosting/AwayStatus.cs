using RelationshipOffice.Web.Access;

namespace RelationshipOffice.Web.Hosting;

/// <summary>
/// Programs and proxies read the status, not the sentence: an answer that had to do without the database is 503 and says when to
/// come again, whether it is a page, a file or nothing. Circuits and health checks speak for themselves.
/// </summary>
internal sealed class AwayStatus(RequestDelegate next)
{
    private const string Seconds = "5";

    private static readonly PathString[] SpeakForThemselves = ["/_blazor", "/health"];

    public static void Set(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = Seconds;
    }

    public async Task InvokeAsync(HttpContext http, CircuitActorSource who)
    {
        if (SpeakForThemselves.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            await next(http);
            return;
        }

        http.Response.OnStarting(() =>
        {
            Tell(http, who);
            return Task.CompletedTask;
        });
        await next(http);
        Tell(http, who);
    }

    private static void Tell(HttpContext http, CircuitActorSource who)
    {
        if (!http.Response.HasStarted && who.Kept is { IsDatabaseAway: true })
        {
            Set(http.Response);
        }
    }
}
