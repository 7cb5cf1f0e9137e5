using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Charters.Signing;

/// <summary>Hands the evidence of a version out as a file, through the same door as its page.</summary>
internal static class EvidenceEndpoint
{
    public static void MapEvidence(this WebApplication app) => app.MapGet(
        "/charters/{id:guid}/versions/{number:int}/evidence.zip",
        async (Guid id, int number, Office office, CancellationToken ct) =>
            (await office.AskAsync(new GetEvidenceBundle(new CharterId(id), number), ct)).TryGet(out var file)
                ? Results.File(file.Content, "application/zip", file.Name)
                : Results.NotFound()).RequireAuthorization().AddEndpointFilter(DocumentTurns.WaitAsync);
}
