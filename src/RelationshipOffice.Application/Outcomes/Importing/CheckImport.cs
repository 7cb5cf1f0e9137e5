using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Says what an import would do by this layout, and does nothing: rows that would be recorded, that take another's place, that
/// are known, and each row that cannot be taken with column, value and reason.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed record CheckImport(ImportId Import, ImportLayout Layout) : IQuery<ImportCheck>;

/// <summary>Counts of rows; Faults and Doubts hold the first hundred, FaultRows and DoubtRows count all.</summary>
public sealed record ImportCheck(
    int Rows, int New, int Corrections, int Known, int FaultRows, IReadOnlyList<RowFault> Faults, int DoubtRows, IReadOnlyList<RowFault> Doubts)
{
    /// <summary>Whether anything would be recorded: all of it, or the good rows alone.</summary>
    public bool MayGo(bool goodRowsOnly) => New + Corrections > 0 && (FaultRows == 0 || goodRowsOnly);
}

internal sealed class CheckImportHandler(OfficeDbContext db, ImportDesk desk) : IHandler<CheckImport, ImportCheck>
{
    private const int Shown = 100;

    public async Task<Result<ImportCheck>> HandleAsync(CheckImport request, Actor actor, CancellationToken ct)
    {
        if (!await db.Set<ObservationImport>().AnyAsync(i => i.Id == request.Import, ct) || await desk.LookAsync(request.Import, ct) is not { } sheet)
        {
            return OfficeErrors.NotFound;
        }

        var plan = await desk.PlanAsync(request.Import, sheet, request.Layout, ct);
        List<RowFault> doubts = [.. plan.Doubted.Select(r => new RowFault(r.Line, r.Measure.Name, $"{r.Seen.Value}", r.Doubt!))];
        return new ImportCheck(
            sheet.Count, plan.Fresh.Count, plan.Instead.Count, plan.Known, plan.Refused, [.. plan.Faults.Take(Shown)], doubts.Count, [.. doubts.Take(Shown)]);
    }
}

/// <summary>
/// The rows that cannot be taken, as CSV with the file's own columns and the reasons behind them: to mend and to import again.
/// Cells that a spreadsheet would run are made text.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed record WriteImportFaults(ImportId Import) : IQuery<byte[]>;

internal sealed partial class WriteImportFaultsHandler(OfficeDbContext db, ImportDesk desk) : IHandler<WriteImportFaults, byte[]>
{
    public async Task<Result<byte[]>> HandleAsync(WriteImportFaults request, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<ObservationImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Import, ct);
        if (import is null || await desk.LookAsync(import.Id, ct) is not { } sheet)
        {
            return OfficeErrors.NotFound;
        }

        var faults = (await desk.PlanAsync(import.Id, sheet, await desk.LayoutOfAsync(import, sheet, ct), ct)).Faults.ToLookup(f => f.Line);
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            Write(csv, [.. sheet.Head, "Line", "What is wrong"]);
            await desk.EachAsync(import.Id, row => WriteIfFaulty(csv, row), ct);
        }

        return (byte[])[.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void WriteIfFaulty(CsvWriter csv, SheetRow row)
        {
            if (faults.Contains(row.Line))
            {
                var cells = Enumerable.Range(0, sheet.Head.Count).Select(i => i < row.Cells.Count ? row.Cells[i] : "");
                Write(csv, [.. cells, $"{row.Line}", string.Join(" ", faults[row.Line].Select(f => f.Column.Length == 0 ? f.Reason : $"{f.Column}: {f.Reason}"))]);
            }
        }
    }

    private static void Write(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            // A number keeps its sign; anything else that begins like a formula is text. So is what stands behind a sign at which
            // a spreadsheet of another country parts its cells.
            var isNumber = decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out _);
            csv.WriteField(isNumber ? cell : Run().Replace(cell, "'"));
        }

        csv.NextRecord();
    }

    [GeneratedRegex("""(?<=^|[,;|"\t\r\n])(?=\s*[=+@\-＝＋－＠])""")]
    private static partial Regex Run();
}
