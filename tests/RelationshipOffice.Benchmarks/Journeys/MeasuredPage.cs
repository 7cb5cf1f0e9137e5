using Npgsql;
using RelationshipOffice.Benchmarks.Data;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>A page that is measured, as somebody opens it.</summary>
internal sealed record MeasuredPage(string Name, Guid Who, string Path)
{
    /// <summary>The pages of an office of this size.</summary>
    public static async Task<IReadOnlyList<MeasuredPage>> AllAsync(string database, Size size)
    {
        Guid officer = OfficeData.Person(size.Partners), executive = OfficeData.Person(size.Partners + 1), manager = OfficeData.Person(6);
        var charter = OfficeData.Charter(6);
        return
        [
            new("Today, officer", officer, "/"),
            new("Today, partner manager", manager, "/"),
            new("Partners, officer", officer, "/partners"),
            new("Partners by a common word", officer, "/partners?q=Water"),
            // A small office has no third page.
            .. size.Partners < 1_000 ? [] : new[] { new MeasuredPage("Partners by it, page 3", officer, "/partners?q=Water&page=3") },
            new("Partners by a whole name", officer, $"/partners?q={Uri.EscapeDataString(await NameAsync(database, OfficeData.Partner(6)))}"),
            new("Partners, partner manager", manager, "/partners"),
            new("Partner", officer, $"/partners/{OfficeData.Partner(6)}"),
            new("Charters, officer", officer, "/charters"),
            new("Charters, partner manager", manager, "/charters"),
            new("Charter", manager, $"/charters/{charter}"),
            new("Outcomes", officer, "/outcomes"),
            new("Outcome", officer, $"/outcomes/{OfficeData.Outcome(3)}"),
            new("Executive page", executive, "/executive"),
            new("Quarterly pack", executive, "/executive/pack"),
            new("Alarms", executive, "/outcomes/alarms"),
            new("If one left", executive, $"/outcomes/exit?partner={OfficeData.Partner(6)}"),
            new("Flow of contributions", executive, "/outcomes/flow"),
            new("Scorecard", executive, "/outcomes/scorecard"),
            new("Network of partners", executive, "/partners/network"),
            new("Measures, partner manager", manager, "/measures"),
            new("Activity", officer, "/activity"),
        ];
    }

    private static async Task<string> NameAsync(string database, Guid partner)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select name from partners where id = $1", connection) { Parameters = { new() { Value = partner } } };
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
