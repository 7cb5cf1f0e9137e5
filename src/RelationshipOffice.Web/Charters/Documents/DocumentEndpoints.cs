using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Charters.Documents;

/// <summary>
/// Where documents are fetched. What is missing and what is out of reach are answered alike; the name of the file is written
/// as RFC 6266 asks, and the headers of every answer forbid guessing and keeping (SecurityHeaders).
/// </summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this WebApplication app)
    {
        app.MapGet("/charters/{id:guid}/documents/{document}", (HttpContext http, Office office, Guid id, string document, string? annex) =>
            AnswerAsync(http, office, id, null, document, annex)).RequireAuthorization().AddEndpointFilter(DocumentTurns.WaitAsync);
        app.MapGet("/charters/{id:guid}/versions/{number:int}/documents/{document}", (HttpContext http, Office office, Guid id, int number, string document, string? annex) =>
            AnswerAsync(http, office, id, number, document, annex)).RequireAuthorization().AddEndpointFilter(DocumentTurns.WaitAsync);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Office office, Guid id, int? number, string document, string? annex)
    {
        if (DocumentAddress.KindOf(document) is not { } kind)
        {
            return Results.NotFound();
        }

        if (!IsAskedFor(http.Request))
        {
            return Results.LocalRedirect($"~/charters/{id}?show=documents");
        }

        var command = new ProduceDocument { Charter = new CharterId(id), Number = number, Kind = kind };
        command.Annex = annex ?? command.Annex;
        var produced = await office.SendAsync(command, http.RequestAborted);
        return produced.TryGet(out var file) ? Results.File(file.Content, file.ContentType, file.FileName) : Results.NotFound();
    }

    // Who took a document is written down: another site's page, or a browser that looks ahead, must not take it in somebody's name.
    private static bool IsAskedFor(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] != "cross-site" && request.Headers["Sec-Purpose"].Count == 0;
}
