using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Fills an office from office files (docs/office-files.md), through the same use cases as the screens and by the people
/// whom each record belongs to. All files are read before anything is changed; what is known already is not loaded twice;
/// the first refusal of a use case stops the load. Whoever starts it holds the machine, or is its administrator.
/// </summary>
public sealed class LoadOfficeFiles(
    Office door, IServiceScopeFactory scopes, OfficeOptions options, OfficeClock clock)
{
    /// <summary>Loads these files in the order of their names, and says what was done.</summary>
    public async Task<LoadReport> RunAsync(IReadOnlyList<FileText> texts, CancellationToken ct = default)
    {
        var started = Stopwatch.GetTimestamp();
        var (files, refusals) = FileReader.Read(texts);
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IDbContextFactory<OfficeDbContext>>();
        var loading = new Loading(door, database, options, DaysSince(files));
        if (refusals.Count == 0)
        {
            try
            {
                await LoadAsync(loading, files, ct);
            }
            catch (LoadStopped stopped)
            {
                refusals = stopped.Refusals;
            }
        }

        return loading.Tally.Report(refusals, Stopwatch.GetElapsedTime(started));
    }

    private async Task LoadAsync(Loading loading, IReadOnlyList<ReadFile> files, CancellationToken ct)
    {
        var (measures, structure) = (new LoadMeasure(loading), new LoadStructure(loading));
        var charters = new LoadCharters(
            loading, new LoadDomains(loading), new LoadContributions(loading, measures), structure,
            new WalkCharter(loading, structure, new LoadFit(loading), new LoadRounds(loading), new LoadDecisions(loading), new LoadConduct(loading)));
        var (partners, people, stakes) = (new LoadPartners(loading), new LoadPeople(loading), new LoadStakes(loading));
        var (facts, outcomes) = (new LoadFacts(loading), new LoadOutcomes(loading, measures));
        var library = new LoadLibrary(loading);
        if (await KnownFiles.AreAllKnownAsync(loading, files, ct))
        {
            return;
        }

        await new FirstPeople(loading, scopes).NameAsync(files, ct);
        foreach (var file in files)
        {
            loading.Begin(file.Name);
            await partners.RunAsync(file.Content.Partners, ct);
            await people.RunAsync(file.Content.People, ct);
            await library.RunAsync(file.Content, ct);
            await stakes.RunAsync(file.Content.Stakes, ct);
            await facts.RunAsync(file.Content, ct);
            await outcomes.RunAsync(file.Content.Outcomes, ct);
            await charters.RunAsync(file.Content.Charters, ct);
        }
    }

    private int DaysSince(IReadOnlyList<ReadFile> files) =>
        files.Select(f => f.Content.Office?.AsOf).FirstOrDefault(day => day is not null) is { } asOf
            ? clock.Today.DayNumber - asOf.DayNumber
            : 0;
}
