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
            try
            {
                Tell(import, await scopes.RunOneAsync(new RecordImport { Import = import }, ct));
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Import {Import} failed; the others go on, and it will be tried again", import);
            }
        }
    }

    private void Tell(ImportId import, Result<int> result)
    {
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
