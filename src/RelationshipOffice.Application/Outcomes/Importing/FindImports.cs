using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>Imports of observations, newest first.</summary>
[Requires(Permission.KeepOutcomes)]
public sealed record FindImports(Slice Slice) : IQuery<Page<ImportRow>>;

/// <summary>One import in a list.</summary>
public sealed record ImportRow(ImportId Id, string FileName, string By, DateTimeOffset At, ImportState State, int Rows, int Recorded, int Refused);

internal sealed class FindImportsHandler(OfficeDbContext db) : IHandler<FindImports, Page<ImportRow>>
{
    public async Task<Result<Page<ImportRow>>> HandleAsync(FindImports request, Actor actor, CancellationToken ct)
    {
        var imports = db.Set<ObservationImport>().AsNoTracking();
        return await imports.OrderByDescending(i => i.At)
            .Select(i => new ImportRow(
                i.Id, i.FileName, db.People.Where(p => p.Id == i.By).Select(p => p.Name).First(), i.At, i.State, i.Rows, i.Recorded, i.Refused))
            .PageAsync(imports, request.Slice, ct);
    }
}
