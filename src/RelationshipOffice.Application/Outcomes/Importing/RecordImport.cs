using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Records an import that was sent, in one transaction: with corrections in the place of other values of the same
/// day and source, and the rollups of its measures. With a row that cannot be taken nothing is recorded, unless the good rows
/// were asked for. Whoever comes second finds nothing to do. Answers how many rows were recorded.
/// </summary>
[Requires(Permission.KeepOutcomes, IsRoutine = true)]
internal sealed class RecordImport : ICommand<int>
{
    public required ImportId Import { get; init; }
}

internal sealed class RecordImportHandler(OfficeDbContext db, IDbContextFactory<OfficeDbContext> contexts, ImportDesk desk) : IHandler<RecordImport, int>
{
    // At once: often enough to be seen going on, seldom enough to cost nothing. COPY does not go behind the wall (ADR 24).
    private const int Told = 10_000;

    public async Task<Result<int>> HandleAsync(RecordImport request, Actor actor, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from observation_imports where id = {request.Import.Value} for update", ct);
        var import = await db.Set<ObservationImport>().SingleOrDefaultAsync(i => i.Id == request.Import && i.State == ImportState.Sent, ct);
        if (import is null || await desk.LookAsync(import.Id, ct) is not { } sheet)
        {
            return 0;
        }

        var layout = await desk.LayoutOfAsync(import, sheet, ct);
        var plan = await desk.PlanAsync(import.Id, sheet, layout, ct);
        if ((plan.Faults.Count > 0 && !layout.GoodRowsOnly) || plan.Fresh.Count + plan.Instead.Count == 0)
        {
            import.End(new ImportTally(sheet.Count, 0, 0, plan.Known, plan.Refused, IsRecorded: plan.Faults.Count == 0));
            return 0;
        }

        await WriteAsync(import, plan, ct);
        await db.RollUpAsync([.. plan.Fresh.Concat(plan.Instead.Select(i => i.Row)).Select(r => r.Measure.Id).Distinct()], ct);
        await TellAsync(import, plan, ct);
        import.End(new ImportTally(sheet.Count, plan.Fresh.Count, plan.Instead.Count, plan.Known, plan.Refused, IsRecorded: true));
        return plan.Fresh.Count + plan.Instead.Count;
    }

    private async Task WriteAsync(ObservationImport import, ImportDesk.Plan plan, CancellationToken ct)
    {
        var party = await db.People.Where(p => p.Id == import.By).Select(p => p.StandsFor).SingleAsync(ct);
        Guid[] old = [.. plan.Instead.Select(i => i.Old.Value)];
        await db.Database.ExecuteSqlAsync($"update observations set is_corrected = true where id = any({old})", ct);
        var rows = plan.Fresh.Select(r => (Row: r, Corrects: (Guid?)null)).Concat(plan.Instead.Select(i => (i.Row, Corrects: (Guid?)i.Old.Value)));
        var written = 0;
        foreach (var some in rows.Chunk(Told))
        {
            await AddAsync(import, party?.Value, some, ct);
            await SayAsync(import.Id, written += some.Length, ct);
        }
    }

    private Task AddAsync(ObservationImport import, Guid? party, (GoodRow Row, Guid? Corrects)[] rows, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into observations (id, outcome, measure, value, "on", source, note, is_verified, author, author_stands_for, import, corrects, is_corrected, revision)
         select r.id, r.outcome, r.measure, r.value, r."on", r.source, r.note, false, {import.By.Value}, {party}::uuid, {import.Id.Value}, r.corrects, false, 0
         from unnest(
             {Array.ConvertAll(rows, _ => Guid.CreateVersion7())}, {Array.ConvertAll(rows, r => r.Row.Measure.Outcome.Value)}, {Array.ConvertAll(rows, r => r.Row.Measure.Id.Value)},
             {Array.ConvertAll(rows, r => r.Row.Seen.Value)}, {Array.ConvertAll(rows, r => r.Row.Seen.On)}, {Array.ConvertAll(rows, r => r.Row.Seen.Source)},
             {Array.ConvertAll(rows, r => r.Row.Seen.Note)}, {Array.ConvertAll(rows, r => r.Corrects)})
             r(id, outcome, measure, value, "on", source, note, corrects)
         """, ct);

    // Beside the transaction, so that it is seen before the end.
    private async Task SayAsync(ImportId import, int written, CancellationToken ct)
    {
        await using var beside = await contexts.CreateDbContextAsync(ct);
        await beside.Set<ImportFile>().Where(f => f.Import == import).ExecuteUpdateAsync(f => f.SetProperty(x => x.Progress, written), ct);
    }

    private async Task TellAsync(ObservationImport import, ImportDesk.Plan plan, CancellationToken ct)
    {
        var recorded = plan.Fresh.CountBy(r => r.Measure.Outcome).ToDictionary();
        var corrected = plan.Instead.CountBy(i => i.Row.Measure.Outcome).ToDictionary();
        List<OutcomeId> ids = [.. recorded.Keys.Union(corrected.Keys)];
        foreach (var outcome in await db.Outcomes.Where(o => ids.Contains(o.Id)).ToListAsync(ct))
        {
            outcome.Import(import, recorded.GetValueOrDefault(outcome.Id), corrected.GetValueOrDefault(outcome.Id));
        }
    }
}
