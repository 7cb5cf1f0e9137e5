using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>How far an import is, without reading its file again; an unknown one is <c>office.not_found</c>.</summary>
[Requires(Permission.KeepOutcomes)]
public sealed record GetImportProgress(ImportId Import) : IQuery<ImportProgress>;

/// <summary>The state, and rows written so far.</summary>
public sealed record ImportProgress(ImportState State, int Written);

internal sealed class GetImportProgressHandler(OfficeDbContext db) : IHandler<GetImportProgress, ImportProgress>
{
    public async Task<Result<ImportProgress>> HandleAsync(GetImportProgress request, Actor actor, CancellationToken ct)
    {
        var found = await db.Set<ObservationImport>().Where(i => i.Id == request.Import)
            .Select(i => new ImportProgress(i.State, db.Set<ImportFile>().Where(f => f.Import == i.Id).Select(f => f.Progress).FirstOrDefault()))
            .SingleOrDefaultAsync(ct);
        return found is null ? OfficeErrors.NotFound : found;
    }
}
