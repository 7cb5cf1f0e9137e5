using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Takes an import back as a whole: its observations go, and those whose place they took count again. Refuses one that recorded
/// nothing (<c>import.nothing_to_undo</c>) and one upon which corrections were built since (<c>import.built_upon</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class UndoImport : Command<Done>, IVersioned
{
    public required ImportId Import { get; init; }

    public required uint Version { get; set; }
}

internal sealed class UndoImportHandler(OfficeDbContext db) : IHandler<UndoImport, Done>
{
    public async Task<Result<Done>> HandleAsync(UndoImport request, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<ObservationImport>().SingleOrDefaultAsync(i => i.Id == request.Import, ct);
        if (import is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(import, request.Version);
        import.Undo();
        var brought = db.Observations.Where(o => o.Import == import.Id);
        Rule.Guard(!await brought.AnyAsync(o => o.IsCorrected, ct), ImportErrors.BuiltUpon);
        var removed = await brought.GroupBy(o => new { o.Outcome, o.Measure }).Select(g => new { g.Key.Outcome, g.Key.Measure, Count = g.Count() }).ToListAsync(ct);
        await db.Observations.Where(o => brought.Any(b => b.Corrects == o.Id)).ExecuteUpdateAsync(o => o.SetProperty(x => x.IsCorrected, false), ct);
        await brought.ExecuteDeleteAsync(ct);
        await db.RollUpAsync([.. removed.Select(r => r.Measure)], ct);
        var ids = removed.Select(r => r.Outcome).Distinct().ToList();
        foreach (var outcome in await db.Outcomes.Where(o => ids.Contains(o.Id)).ToListAsync(ct))
        {
            outcome.Undo(import, removed.Where(r => r.Outcome == outcome.Id).Sum(r => r.Count));
        }

        return Done.Value;
    }
}
