using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Records an import that was sent, in one transaction: through COPY, with corrections in the place of other values of the same
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
    private const string Copy =
        """
        copy observations (id, outcome, measure, value, "on", source, note, is_verified, author, author_stands_for, import, corrects, is_corrected, revision)
        from stdin (format binary)
        """;

    // Often enough to be seen going on, seldom enough to cost nothing.
    private const int Told = 10_000;

    public async Task<Result<int>> HandleAsync(RecordImport request, Actor actor, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from observation_imports where id = {request.Import.Value} for update", ct);
        var import = await db.Set<ObservationImport>().SingleOrDefaultAsync(i => i.Id == request.Import && i.State == ImportState.Sent, ct);
        if (import is null || await desk.ReadAsync(import.Id, ct) is not { } sheet)
        {
            return 0;
        }

        var layout = await desk.LayoutOfAsync(import, sheet, ct);
        var plan = await desk.PlanAsync(sheet, layout, ct);
        if ((plan.Faults.Count > 0 && !layout.GoodRowsOnly) || plan.Fresh.Count + plan.Instead.Count == 0)
        {
            import.End(new ImportTally(sheet.Rows.Count, 0, 0, plan.Known, plan.Refused, IsRecorded: plan.Faults.Count == 0));
            return 0;
        }

        await WriteAsync(import, plan, ct);
        await db.RollUpAsync([.. plan.Fresh.Concat(plan.Instead.Select(i => i.Row)).Select(r => r.Measure.Id).Distinct()], ct);
        await TellAsync(import, plan, ct);
        import.End(new ImportTally(sheet.Rows.Count, plan.Fresh.Count, plan.Instead.Count, plan.Known, plan.Refused, IsRecorded: true));
        return plan.Fresh.Count + plan.Instead.Count;
    }

    private async Task WriteAsync(ObservationImport import, ImportDesk.Plan plan, CancellationToken ct)
    {
        var party = await db.People.Where(p => p.Id == import.By).Select(p => p.StandsFor).SingleAsync(ct);
        Guid[] old = [.. plan.Instead.Select(i => i.Old.Value)];
        await db.Database.ExecuteSqlAsync($"update observations set is_corrected = true where id = any({old})", ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var written = 0;
        await using (var copy = await connection.BeginBinaryImportAsync(Copy, ct))
        {
            foreach (var (row, corrects) in plan.Fresh.Select(r => (r, (Guid?)null)).Concat(plan.Instead.Select(i => (i.Row, (Guid?)i.Old.Value))))
            {
                await WriteAsync(copy, import, party, row, corrects, ct);
                if (++written % Told == 0)
                {
                    await SayAsync(import.Id, written, ct);
                }
            }

            await copy.CompleteAsync(ct);
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, ObservationImport import, PartnerId? party, GoodRow row, Guid? corrects, CancellationToken ct)
    {
        await copy.StartRowAsync(ct);
        await copy.WriteAsync(Guid.CreateVersion7(), NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Measure.Outcome.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Measure.Id.Value, NpgsqlDbType.Uuid, ct);
        await copy.WriteAsync(row.Seen.Value, NpgsqlDbType.Numeric, ct);
        await copy.WriteAsync(row.Seen.On, NpgsqlDbType.Date, ct);
        await copy.WriteAsync(row.Seen.Source, NpgsqlDbType.Varchar, ct);
        await copy.WriteAsync(row.Seen.Note, NpgsqlDbType.Varchar, ct);
        await copy.WriteAsync(false, NpgsqlDbType.Boolean, ct);
        await copy.WriteAsync(import.By.Value, NpgsqlDbType.Uuid, ct);
        await WriteOrNullAsync(copy, party?.Value, ct);
        await copy.WriteAsync(import.Id.Value, NpgsqlDbType.Uuid, ct);
        await WriteOrNullAsync(copy, corrects, ct);
        await copy.WriteAsync(false, NpgsqlDbType.Boolean, ct);
        await copy.WriteAsync(0, NpgsqlDbType.Integer, ct);
    }

    private static Task WriteOrNullAsync(NpgsqlBinaryImporter copy, Guid? id, CancellationToken ct) =>
        id is { } known ? copy.WriteAsync(known, NpgsqlDbType.Uuid, ct) : copy.WriteNullAsync(ct);

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
