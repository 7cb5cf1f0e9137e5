using System.Text.RegularExpressions;
using Npgsql;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// Addresses in people's words: in <c>/charters/{charter:RC-7}?show=fit</c> the braces become the id of that record. What the
/// office finds by itself, such as a drift signal, may take a moment to be there.
/// </summary>
internal static partial class Places
{
    private static readonly Dictionary<string, string> Finds = new()
    {
        ["charter"] = "select id from charters where code = @words",
        ["partner"] = "select id from partners where name || legal_name ilike '%' || @words || '%' order by name",
        ["person"] = "select id from people where name ilike '%' || @words || '%' order by name",
        ["outcome"] = "select id from outcomes where title ilike '%' || @words || '%' order by title",
        ["measure"] = "select id from measures where name ilike '%' || @words || '%' order by name",
        ["import"] = "select id from observation_imports where file_name ilike '%' || @words || '%' order by at",
        ["decision"] = "select id from decisions where title ilike '%' || @words || '%' order by title",
        ["alignment"] = "select id from alignment_requests where title ilike '%' || @words || '%' order by title",
        ["signal"] = "select s.id from drift_signals s join charters c on c.id = s.charter where s.state = 'Open' and c.code = @words order by s.id",
        ["wording"] = "select id from library_statements where title ilike '%' || @words || '%' order by title",
        ["judgement"] = "select j.id from judgements j join charters c on c.id = j.charter where c.code = @words order by j.id",
    };

    /// <summary>The address with ids in place of words; fails when the office has no such record within half a minute.</summary>
    public static async Task<string> PlaceAsync(this TheOffice office, string address)
    {
        while (Words().Match(address) is { Success: true } found)
        {
            var id = await FindAsync(office, found.Groups[1].Value, found.Groups[2].Value);
            address = address.Replace(found.Value, id.ToString(), StringComparison.Ordinal);
        }

        return address;
    }

    /// <summary>The id of one record in people's words.</summary>
    public static async Task<Guid> IdAsync(this TheOffice office, string words) => Guid.Parse(await office.PlaceAsync(words));

    private static async Task<Guid> FindAsync(TheOffice office, string kind, string words)
    {
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync();
        for (var tries = 0; tries < 120; tries++)
        {
            await using var command = new NpgsqlCommand(Finds[kind], connection);
            command.Parameters.AddWithValue("words", words);
            if (await command.ExecuteScalarAsync() is Guid id)
            {
                return id;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250));
        }

        throw new InvalidOperationException($"The office has no {kind} “{words}”.");
    }

    [GeneratedRegex(@"\{(\w+):([^}]+)\}")]
    private static partial Regex Words();
}
