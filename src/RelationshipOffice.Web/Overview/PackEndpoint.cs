using RelationshipOffice.Application.Overview;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Overview;

/// <summary>Where the quarterly pack is fetched as a deck; without the right it is not there.</summary>
internal static class PackEndpoint
{
    public static void MapPack(this WebApplication app) => app.MapGet("/executive/pack.pptx", async (HttpContext http, Office office) =>
        (await office.AskAsync(new WriteQuarterlyPack(), http.RequestAborted)).TryGet(out var file)
            ? Results.File(file.Content, file.ContentType, file.FileName)
            : Results.NotFound()).RequireAuthorization().AddEndpointFilter(DocumentTurns.WaitAsync);
}
