using Npgsql;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Journeys;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The short form of the benchmark: its data load, its journeys run on real circuits, and what they wrote is there.</summary>
public sealed class LiveJourneysTests(StrainedOffice strained) : IClassFixture<StrainedOffice>
{
    [Fact]
    public async Task Four_people_open_filter_sort_search_record_and_reword_and_all_of_it_is_kept()
    {
        var figures = await PlayAsync();

        // An officer, two managers and an executive, each twice.
        Assert.Equal(4 + (2 * (8 + 7 + 7 + 6)), figures.Steps.Count);
        Assert.Equal(6, await AskAsync("select count(*) from observations where source = 'Ledger'"));
        Assert.Equal(1, await AskAsync("select count(*) from charter_statements where words = 'Both sides read the same figures, for the 1. time in round 2.'"));
        Assert.Equal(6 + 2, await AskAsync("select count(*) from activity where event in ('ObservationRecorded', 'StatementReworded')"));
        Assert.All(figures.Steps.Names, step => Assert.True(figures.Steps.Of(step) is { Bytes: > 0, Batches: > 0 }, $"{step}: nothing came."));
        Assert.True(figures.Batches >= figures.Steps.Count);
    }

    private async Task<LiveFigures> PlayAsync()
    {
        try
        {
            return await Live.PlayAsync(strained.Office, Size.S, people: 4, rounds: 2, think: TimeSpan.Zero);
        }
        catch (CircuitEnded ended)
        {
            throw new InvalidOperationException($"{ended.Message} The office said last:\n{strained.Office.LastWords}", ended);
        }
    }

    private async Task<long> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(strained.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
