using System.Text.Json;
using Npgsql;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>What a log collector reads when OFFICE_LOG_JSON is set: one event a line, whatever the event holds.</summary>
public sealed class JsonLogTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Fact]
    public async Task Each_line_is_an_event_also_where_it_carries_a_fault_of_many_lines()
    {
        var connection = await office.CloneAsync();
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        using var process = OfficeProcess.Start(connection, ["--urls", address], ("OFFICE_LOG_JSON", "true"));
        var said = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.BecomesReadyAsync(address);
        await FailAsync(connection, address);
        await process.TerminateAsync(TimeSpan.FromSeconds(20));

        var events = (await said).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.True(e.TryGetProperty("@t", out _) && e.TryGetProperty("@mt", out _)));
        var fault = Assert.Single(events, e => e.TryGetProperty("ErrorId", out _));
        Assert.Contains("\n", fault.GetProperty("@x").GetString(), StringComparison.Ordinal);
        await office.DropAsync(connection);
    }

    // A page whose table is gone behind the office's back.
    private static async Task FailAsync(string connection, string address)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        await using var command = new NpgsqlCommand("drop table people cascade", database);
        await command.ExecuteNonQueryAsync();
        using var http = new HttpClient();
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, (await http.GetAsync(address + "/setup")).StatusCode);
    }
}
