using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>One import: its file, how it would be read, and how it went; an unknown one is <c>office.not_found</c>.</summary>
[Requires(Permission.KeepOutcomes)]
public sealed record GetImport(ImportId Import) : IQuery<ImportDetails>;

/// <summary>
/// The file's columns with its first rows, the layout by which it was or would be read, and what became of it.
/// </summary>
public sealed record ImportDetails(
    ImportId Id, uint Version, string FileName, string By, DateTimeOffset At, ImportState State, string ReadAs, IReadOnlyList<string> Head,
    IReadOnlyList<IReadOnlyList<string>> Samples, int FileRows, ImportLayout Layout, IReadOnlyList<ImportMeasure> Measures, int Rows, int Recorded,
    int Corrected, int Known, int Refused);

/// <summary>A measure to choose for a file that names none.</summary>
public sealed record ImportMeasure(MeasureId Id, string Name);

internal sealed class GetImportHandler(OfficeDbContext db, ImportDesk desk) : IHandler<GetImport, ImportDetails>
{
    private const int Samples = 5;

    public async Task<Result<ImportDetails>> HandleAsync(GetImport request, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<ObservationImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Import, ct);
        if (import is null || await desk.LookAsync(import.Id, ct) is not { } sheet)
        {
            return OfficeErrors.NotFound;
        }

        var measures = (await desk.MeasuresAsync(ct)).OrderBy(m => m.Name, StringComparer.CurrentCulture);
        return new ImportDetails(
            import.Id, import.Version, import.FileName, await db.People.Where(p => p.Id == import.By).Select(p => p.Name).SingleAsync(ct), import.At,
            import.State, sheet.ReadAs, sheet.Head, [.. sheet.Rows.Take(Samples).Select(r => r.Cells)], sheet.Count,
            await desk.LayoutOfAsync(import, sheet, ct), [.. measures.Select(m => new ImportMeasure(m.Id, $"{m.Name} ({m.OutcomeTitle})"))],
            import.Rows, import.Recorded, import.Corrected, import.Known, import.Refused);
    }
}
