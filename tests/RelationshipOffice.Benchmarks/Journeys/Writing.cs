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
    // One day of one measure has one value of each source.
    private const int Measures = 200, Sources = 7;

    // A file of more is larger than the office takes.
    private const int MostRows = 250_000;

    // One row of what the use case writes, without activity, rollup and once-only answer.
    private const string AnObservation =
        """
        insert into observations (id, outcome, measure, value, "on", source, note, is_verified, author, author_stands_for, is_corrected, revision)
        select gen_random_uuid(), outcome, id, 20, current_date, 'Raw', '', false, owner, null, false, 1 from measures where id = @below
        """;

    // At the end of its section, as the use case finds its place.
    private const string AStatement =
        """
        insert into charter_statements (id, charter, section, words, wording, place, is_retired, revision)
        select gen_random_uuid(), @below, 'Vision', 'Both sides read the same figures.', 1, coalesce(max(place), 0) + 1, false, 1
        from charter_statements where charter = @below and section = 'Vision'
        """;

    public static async Task MeasureAsync(RunningOffice office, string database, Size size, TimeSpan each, int importedRows, TextWriter to)
    {
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = database, IsDemo = true });
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Office>().As(PersonId.From(OfficeData.Person(size.Partners)));
        var table = new Table("saved through the door", "p50 ms", "p95", "p99", "per s at 8", "raw ms", "ratio");

        await AddAsync("An observation, with activity and rollup", n => RecordAsync(door, size, n), n => InsertAsync(database, AnObservation, OfficeData.MeasureOfCharter(n % size.Charters, size)));
        await AddAsync("A statement of a charter, with its chain", n => WriteAsync(door, size, n), n => InsertAsync(database, AStatement, OfficeData.CharterInDraft(n, size)));
        table.Print(to, $"Saves, size {size.Name}; raw is the one row inserted and committed without the application");
        await to.WriteLineAsync(await ImportAsync(door, size, importedRows));
        await to.WriteLineAsync($"{office.MegaBytes:0} MB after the import.");

        async Task AddAsync(string name, Func<int, Task<bool>> save, Func<int, Task<bool>> insert)
        {
            var (alone, busy) = await SampleAsync(each, save);
            var raw = await Sample.TakeAsync(1, each / 4, insert);
            table.Add(name, alone.P50, alone.P95, alone.P99, busy.PerSecond, raw.P50, alone.P50 / raw.P50);
        }
    }

    private static async Task<(Sample Alone, Sample Busy)> SampleAsync(TimeSpan each, Func<int, Task<bool>> work)
    {
        // This process is not compiled ahead as the office is: what its first hundreds of saves take is the compiler's work.
        await Sample.TakeAsync(8, 2 * each, work);
        var (alone, busy) = (await Sample.TakeAsync(1, each, work), await Sample.TakeAsync(8, each, work));
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

    private static async Task<bool> InsertAsync(string database, string sql, Guid below)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand(sql, connection);
        insert.Parameters.AddWithValue("below", below);
        return await insert.ExecuteNonQueryAsync() == 1;
    }

    private static async Task<string> ImportAsync(Office door, Size size, int rows)
    {
        var (read, recorded, count) = (TimeSpan.Zero, TimeSpan.Zero, 0);
        for (var first = 0; first < rows; first += MostRows)
        {
            var file = Encoding.UTF8.GetBytes(File(size, first, Math.Min(first + MostRows, rows)));
            var clock = Stopwatch.StartNew();
            var import = Value(await door.SendAsync(new UploadImport { FileName = "figures.csv", Content = file }));
            var details = Value(await door.AskAsync(new GetImport(import)));
            read += clock.Elapsed;
            clock.Restart();
            Value(await door.SendAsync(new SendImport { Import = import, Version = details.Version, Layout = details.Layout }));
            while ((details = Value(await door.AskAsync(new GetImport(import)))).State is ImportState.Sent or ImportState.Uploaded)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }

            recorded += clock.Elapsed;
            count += details.Recorded;
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"Import of {rows:N0} rows, in files of {MostRows:N0} at most: read in {read.TotalSeconds:0.0} s, {count:N0} recorded with rollups and activity in {recorded.TotalSeconds:0.0} s ({count / recorded.TotalSeconds:N0} rows a second).");
    }

    private static string File(Size size, int first, int end)
    {
        var file = new StringBuilder("Measure,Day,Value,Source\n");
        for (var n = first; n < end; n++)
        {
            file.Append(CultureInfo.InvariantCulture, $"Part of RC-{(n % Math.Min(size.Charters, Measures)) + 1},{OfficeData.Today.AddDays(-1000 - (n / Measures)):yyyy-MM-dd},{20 + (n % 60)},Ledger {n % Sources}\n");
        }

        return file.ToString();
    }

    private static T Value<T>(Result<T> result) => result.TryGet(out var value) ? value : throw new InvalidOperationException(result.Errors[0].Message);

    private sealed class Nobody : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(null);
    }
}
