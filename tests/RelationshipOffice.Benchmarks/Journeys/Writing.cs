using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>What saving costs, through the same door that pages go through, in a process of its own; and an import, which the running office carries out.</summary>
internal static class Writing
{
    private const int ImportedRows = 100_000;

    private static readonly TimeSpan Each = TimeSpan.FromSeconds(4);

    public static async Task MeasureAsync(RunningOffice office, string database, Size size, TextWriter to)
    {
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = database, IsDemo = true });
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Office>().As(PersonId.From(OfficeData.Person(size.Partners)));
        var table = new Table("saved through the door", "p50 ms", "p95", "p99", "per s at 8", "raw ms", "ratio");

        var (alone, busy) = await SampleAsync(n => RecordAsync(door, size, n));
        // One row without activity, rollup and once-only answer.
        var raw = await Sample.TakeAsync(1, Each / 4, n => InsertAsync(database, size, n));
        table.Add("An observation, with activity and rollup", alone.P50, alone.P95, alone.P99, busy.PerSecond, raw.P50, alone.P50 / raw.P50);

        (alone, busy) = await SampleAsync(n => WriteAsync(door, size, n));
        table.Add("A statement of a charter, with its chain", alone.P50, alone.P95, alone.P99, busy.PerSecond, raw.P50, alone.P50 / raw.P50);
        table.Print(to, $"Saves, size {size.Name}; raw is one row inserted and committed without the application");
        await to.WriteLineAsync(await ImportAsync(door, size));
        await to.WriteLineAsync($"{office.MegaBytes:0} MB after the import.");
    }

    private static async Task<(Sample Alone, Sample Busy)> SampleAsync(Func<int, Task<bool>> work)
    {
        // This process is not compiled ahead as the office is: what its first hundreds of saves take is the compiler's work.
        await Sample.TakeAsync(8, 2 * Each, work);
        var (alone, busy) = (await Sample.TakeAsync(1, Each, work), await Sample.TakeAsync(8, Each, work));
        return alone.Failed + busy.Failed == 0 ? (alone, busy) : throw new InvalidOperationException($"{alone.Failed + busy.Failed} saves were refused.");
    }

    private static async Task<bool> RecordAsync(Office door, Size size, int n) => (await door.SendAsync(new RecordObservation
    {
        Measure = MeasureId.From(OfficeData.MeasureOfCharter(n % size.Charters, size)),
        Value = 20 + (n % 60),
        On = OfficeData.Today.AddDays(-(n % 30)),
        Source = "Ledger",
    })).IsDone;

    private static async Task<bool> WriteAsync(Office door, Size size, int n) => (await door.SendAsync(new WriteStatement
    {
        Charter = CharterId.From(OfficeData.CharterInDraft(n, size)),
        Section = Domain.Charters.Section.Vision,
        Text = string.Create(CultureInfo.InvariantCulture, $"Both sides read the same figures, said for the {n}. time."),
    })).IsDone;

    private static async Task<bool> InsertAsync(string database, Size size, int n)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand(
            """
            insert into observations (id, outcome, measure, value, "on", source, note, is_verified, author, author_stands_for, is_corrected, revision)
            select gen_random_uuid(), outcome, id, 20, current_date, 'Raw', '', false, owner, null, false, 1 from measures where id = @measure
            """, connection);
        insert.Parameters.AddWithValue("measure", OfficeData.MeasureOfCharter(n % size.Charters, size));
        return await insert.ExecuteNonQueryAsync() == 1;
    }

    private static async Task<string> ImportAsync(Office door, Size size)
    {
        var file = new StringBuilder("Measure,Day,Value,Source\n");
        for (var n = 0; n < ImportedRows; n++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Part of RC-{(n % Math.Min(size.Charters, 200)) + 1},{OfficeData.Today.AddDays(-1000 - (n / 200)):yyyy-MM-dd},{20 + (n % 60)},Ledger {n % 7}\n");
        }

        var clock = Stopwatch.StartNew();
        var import = Value(await door.SendAsync(new UploadImport { FileName = "figures.csv", Content = Encoding.UTF8.GetBytes(file.ToString()) }));
        var details = Value(await door.AskAsync(new GetImport(import)));
        var checkedIn = clock.Elapsed;
        Value(await door.SendAsync(new SendImport { Import = import, Version = details.Version, Layout = details.Layout }));
        while ((details = Value(await door.AskAsync(new GetImport(import)))).State is ImportState.Sent or ImportState.Uploaded)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }

        var recorded = clock.Elapsed - checkedIn;
        return string.Create(CultureInfo.InvariantCulture,
            $"Import of {ImportedRows:N0} rows: read in {checkedIn.TotalSeconds:0.0} s, {details.Recorded:N0} recorded with rollups and activity in {recorded.TotalSeconds:0.0} s ({details.Recorded / recorded.TotalSeconds:N0} rows a second).");
    }

    private static T Value<T>(Result<T> result) => result.TryGet(out var value) ? value : throw new InvalidOperationException(result.Errors[0].Message);

    private sealed class Nobody : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(null);
    }
}
