using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Where a charter can go from here, and what each step still misses; out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetGates(CharterId Charter) : IQuery<Page<GateRow>>;

/// <summary>One step that can be taken by hand, the way forward first; nothing missing means that the gate is open.</summary>
/// <param name="Gaps">What the rules of governance cannot say for want of facts; the step then needs a reason, which acknowledges it.</param>
public sealed record GateRow(Stage To, bool NeedsAReason, IReadOnlyList<Error> Missing, IReadOnlyList<Error> Gaps)
{
    public bool IsOpen => Missing.Count == 0;

    internal static IReadOnlyList<GateRow> Of(Charter charter, GateFacts facts) =>
    [
        .. Lifecycle.StepsFrom(charter.Stage).Select(to =>
            new GateRow(to, Lifecycle.NeedsAReason(charter.Stage, to), Gate.Missing(charter, to, facts), Gate.Gaps(to, facts))),
    ];
}

internal sealed class GetGatesHandler(OfficeDbContext db, GateReader gates) : IHandler<GetGates, Page<GateRow>>
{
    public async Task<Result<Page<GateRow>>> HandleAsync(GetGates request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var rows = GateRow.Of(charter, await gates.ReadAsync(charter, actor, ct));
        return new Page<GateRow>(rows, rows.Count);
    }
}
