using System.Diagnostics;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Hosting;

/// <summary>
/// What people and programs get when no page can answer: a plain sentence and an error id that the log knows. It needs
/// no database, no session and no circuit, for those may be what failed.
/// </summary>
internal static class FaultPage
{
    public static ExceptionHandlerOptions Handler { get; } = new()
    {
        ExceptionHandler = AnswerFaultAsync,
        // Logged here instead, once and with the id.
        SuppressDiagnosticsCallback = _ => true,
    };

    public static Task AnswerAsync(StatusCodeContext status) => WriteAsync(status.HttpContext, status.HttpContext.Response.StatusCode switch
    {
        404 => "There is nothing at this address, or it is not for you to see.",
        401 or 403 => "You do not have the right to do this. Nothing was changed.",
        400 => "The office did not understand this request. Go back, reload the page and try again; nothing was changed.",
        405 or 415 => "This address does not take such a request.",
        413 => "This is more than the office takes at once.",
        429 => "That was too often in a short time. Wait a minute and try again.",
        503 => "The office is not ready at the moment. Try again in a few seconds.",
        var code => ReasonPhrases.GetReasonPhrase(code),
    });

    private static Task AnswerFaultAsync(HttpContext http)
    {
        var thrown = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is BadHttpRequestException bad)
        {
            http.Response.StatusCode = bad.StatusCode;
        }
        else if (thrown is not null && Refusal.For(thrown) == Refusal.DatabaseAway)
        {
            AwayStatus.Set(http.Response);
            return WriteAsync(http, Refusal.DatabaseAway.Message);
        }
        else
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FaultPage))
                .LogError(thrown, "Fault {ErrorId} at {Method} {Path}", IdOf(http), http.Request.Method, http.Request.Path);
        }

        return WriteAsync(http, "Something failed on our side. What was saved before is safe. Reload the page; if it happens again, tell your administrator the error id.");
    }

    private static string IdOf(HttpContext http) => Activity.Current?.TraceId.ToString()[..12] ?? http.TraceIdentifier;

    private static Task WriteAsync(HttpContext http, string sentence)
    {
        var code = http.Response.StatusCode;
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return http.Response.WriteAsJsonAsync(new { status = code, message = sentence, errorId = IdOf(http) });
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(
            $$"""
             <!DOCTYPE html>
             <html lang="en">
             <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <title>{{code}} – Relationship Office</title>
               <link rel="icon" href="data:,">
               <style>
                 :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
                 main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.25rem; }
                 h1 { font-size: 1.5rem; }
                 small { opacity: .8; }
               </style>
             </head>
             <body>
               <main>
                 <h1>{{(code == 404 ? "Not here" : code >= 500 ? "That did not work" : "Not possible")}}</h1>
                 <p>{{HtmlEncoder.Default.Encode(sentence)}}</p>
                 <p><a href="/">Go to the first page</a></p>
                 <p><small>Error id {{HtmlEncoder.Default.Encode(IdOf(http))}}</small></p>
               </main>
             </body>
             </html>
             """);
    }
}
