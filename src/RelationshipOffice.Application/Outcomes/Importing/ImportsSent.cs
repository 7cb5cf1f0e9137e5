using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>Records the imports that were sent, the oldest first; one that was broken off with its instance begins anew.</summary>
internal sealed class ImportsSent(IServiceScopeFactory scopes, OfficeOptions options, TimeProvider time, ILogger<ImportsSent> log)
    : OncePerOffice("Recording imports", TimeSpan.FromSeconds(5), options, time, log)
{
    protected override async Task RunAsync(CancellationToken ct)
    {
        await using var looking = scopes.CreateAsyncScope();
        var sent = await looking.ServiceProvider.GetRequiredService<OfficeDbContext>().Set<ObservationImport>().AsNoTracking()
            .Where(i => i.State == ImportState.Sent).OrderBy(i => i.At).Select(i => i.Id).ToListAsync(ct);
        foreach (var import in sent)
        {
            await using var scope = scopes.CreateAsyncScope();
            var result = await RecordAsync(scope.ServiceProvider, import, ct);
            if (result.TryGet(out var recorded))
            {
                log.LogInformation("Import {Import}: {Count} observations recorded", import, recorded);
            }
            else
            {
                log.LogWarning("Import {Import}: refused with {Codes}; it will be tried again", import, string.Join(", ", result.Errors.Select(e => e.Code)));
            }
        }
    }

    internal static async Task<Result<int>> RecordAsync(IServiceProvider services, ImportId import, CancellationToken ct)
    {
        try
        {
            return await services.GetRequiredService<OneSave>().RunAsync(
                UseCase.Of<int>(typeof(RecordImport)), services, new RecordImport { Import = import }, Actor.Program, ct);
        }
        catch (Exception thrown) when (Refusal.For(thrown) is { } refusal)
        {
            return refusal;
        }
    }
}
