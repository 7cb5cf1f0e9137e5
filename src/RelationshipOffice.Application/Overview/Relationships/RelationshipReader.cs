using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>The map of today, drawn once for each state of the office.</summary>
internal sealed class RelationshipReader(BoardReader boards)
{
    public async Task<RelationshipMap> ReadAsync(Actor actor, CancellationToken ct) =>
        (await boards.ReadOfficeAsync(actor, ct)).Conclude(office => new RelationshipMap(office));
}
