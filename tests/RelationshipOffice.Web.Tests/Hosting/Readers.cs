using System.Net;
using Npgsql;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;
using RelationshipOffice.Web.Tests.Faults;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>An officer and the manager of a party of the demo world, in an office that is made from it: what they are to read there is asked of the original.</summary>
internal static class Readers
{
    public const string Officer = "ana.silva@office.example";

    private const string Manager = "bruno.klein@serra.example";

    /// <summary>Signs in, also where the office does not know yet that the person is one of the demo.</summary>
    public static async Task<PlainClient> ComeAsync(AnOffice office, string connection, string email)
    {
        await Records.AskAsync(connection, $"update people set is_demo = true where email = '{email}'");
        var (person, _, _, _) = Assert.Single(await ListAsync(connection, $"select id, name, array[name], true from people where email = '{email}'"));
        var guest = new PlainClient(office.Address);
        await guest.PostFromAsync("/account/sign-in", $"/account/demo/{person}");
        Assert.NotNull(guest.SignIn);
        return guest;
    }

    /// <summary>The officer reads every word of all charters; the manager those of the own party's, and nothing of the others.</summary>
    public static async Task ReadAsync(AnOffice office, string connection, string original)
    {
        var charters = await ListAsync(
            original,
            $"""
            select c.id, c.title, array(select s.words from charter_statements s where s.charter = c.id and not s.is_retired),
                exists (select from charter_parties s join people p on p.stands_for = s.partner where s.charter_id = c.id and p.email = '{Manager}')
            from charters c
            """);
        Assert.Equal([false, true], charters.Select(c => c.IsOwn).Distinct().Order());
        foreach (var email in new[] { Officer, Manager })
        {
            using var guest = await ComeAsync(office, connection, email);
            foreach (var (id, title, words, isOwn) in charters)
            {
                using var answer = await guest.GetAsync($"/charters/{id}");
                var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                var isShown = isOwn || email == Officer;

                Assert.Equal($"{email} {title}: {(isShown ? "shown" : "not here")}", $"{email} {title}: {await Outcome.OfAsync(answer)}");
                Assert.NotEmpty(words);
                Assert.DoesNotContain(words.Append(title), w => page.Contains(w, StringComparison.Ordinal) != isShown);
            }
        }
    }

    private static async Task<List<(Guid Id, string Title, string[] Words, bool IsOwn)>> ListAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<(Guid, string, string[], bool)>();
        while (await reader.ReadAsync())
        {
            found.Add((reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<string[]>(2), reader.GetBoolean(3)));
        }

        return found;
    }
}
