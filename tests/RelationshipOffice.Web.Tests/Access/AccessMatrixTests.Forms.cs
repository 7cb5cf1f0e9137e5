using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

public sealed partial class AccessMatrixTests
{
    // Fields that some form might bind to by mistake, each with what is another's or more than somebody has.
    private static readonly (string Name, string Key)[] Forged =
        [("Charter", "/charters"), ("Partner", "/partners"), ("StandsFor", "/partners"), ("Person", "person"), ("Outcome", "/outcomes"), ("Measure", "/measures"), ("Id", "/charters")];

    // Who came in, the key that the page of the second factor begins with, and the file that an officer may upload, with its entry. Rights stand elsewhere.
    private static readonly string[] OfOneself = ["sessions", "users.authenticator_key", "observation_imports", "observation_import_files", "activity"];

    [Fact]
    public async Task Each_form_answers_each_role_as_the_matrix_says_and_changes_nothing_of_another_s()
    {
        var addresses = await AddressesAsync();
        var forms = Addresses.Forms(office.Services).Select(f => f.Route).ToList();
        var cells = new ConcurrentDictionary<(string Route, string Role), string>();
        var told = new ConcurrentBag<string>();
        var (before, entries) = (await WrittenAsync(), await EntriesAsync());
        foreach (var (role, email) in Roles)
        {
            await Parallel.ForEachAsync(forms, Few, async (route, _) =>
            {
                // Each by somebody who came for it, for a form may end a sign-in or begin another.
                using var guest = await ComeAsync(email);
                using var answer = await SendFormAsync(guest, addresses, addresses.ForeignOf(route), email is null);
                cells[(route, role)] = await Outcome.OfAsync(answer);
                if (role == "manager" && route != "/account/sign-in")
                {
                    (await ToldAsync(answer, addresses)).ToList().ForEach(secret => told.Add($"{route} tells “{secret}”"));
                }
            });
        }

        AsWritten("POST /", forms.Select(route => ($"POST {route}", Roles.Select(r => (IReadOnlyList<string>)[cells[(route, r.Role)]]))));
        Assert.Empty(told);
        Assert.Empty((await ChangedAsync(before)).Except(OfOneself));
        Assert.Equal(["ImportUploaded"], (await EntriesAsync()).Except(entries).Select(e => e.Split(' ')[1]).Distinct());
    }

    [Fact]
    public async Task A_page_that_takes_no_form_does_nothing_with_one_and_tells_nothing()
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(Addresses.Manager);
        var forms = Addresses.Forms(office.Services).Select(f => f.Route);
        var (taken, before) = (new ConcurrentBag<string>(), await WrittenAsync());
        await Parallel.ForEachAsync(addresses.Routes.Except(forms), Few, async (route, _) =>
        {
            using var answer = await SendFormAsync(guest, addresses, addresses.ForeignOf(route), isStranger: false);
            if (answer.IsSuccessStatusCode)
            {
                taken.Add($"{route}: {answer.StatusCode}");
            }

            (await ToldAsync(answer, addresses)).ToList().ForEach(secret => taken.Add($"{route} tells “{secret}”"));
        });

        Assert.Empty(taken);
        Assert.Empty(await ChangedAsync(before));
    }

    // The first form of the page where it has one, otherwise what a script would send.
    private static async Task<HttpResponseMessage> SendFormAsync(PlainClient guest, Addresses addresses, string path, bool isStranger)
    {
        var page = await (await guest.GetAsync(path)).Content.ReadAsStringAsync(Ct);
        var (name, token) = await guest.TokenAsync(isStranger ? "/account/sign-in" : "/account");
        Assert.NotEmpty(token);
        using var form = new MultipartFormDataContent { { new StringContent(token), name }, { new ByteArrayContent("Day;Value\n2026-11-01;5\n"u8.ToArray()), "file", "values.csv" } };
        foreach (var handler in Handler().Matches(page).Select(m => m.Groups[1].Value).Take(1))
        {
            form.Add(new StringContent(handler), "_handler");
        }

        foreach (var (field, key) in Forged)
        {
            form.Add(new StringContent($"{addresses.Ids[key].Foreign}"), field);
            form.Add(new StringContent($"{addresses.Ids[key].Foreign}"), $"Input.{field}");
        }

        form.Add(new StringContent("15"), "Input.Roles");
        using var ask = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        return await guest.SendAsync(ask);
    }

    private async Task<IEnumerable<string>> ChangedAsync(IReadOnlyDictionary<string, string> before) =>
        (await WrittenAsync()).Except(before).Select(table => table.Key);

    private async Task<IReadOnlyList<string>> EntriesAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        return await db.Activity.Select(e => $"{e.Id} {e.Event}").ToListAsync(Ct);
    }

    // Each table by what stands in it; accounts column by column, for a form may begin a second factor there and nothing else.
    private async Task<IReadOnlyDictionary<string, string>> WrittenAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var tables = await db.Database.SqlQueryRaw<string>("select tablename::text as \"Value\" from pg_tables where schemaname = 'public' and tablename <> 'users'").ToListAsync(Ct);
        var all = string.Join(" union all ", tables.Select(t => $"select '{t} ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as \"Value\" from \"{t}\" t"));
        const string Accounts = "select 'users.' || key || ' ' || md5(string_agg(coalesce(value, '-'), '|' order by t.id)) as \"Value\" from users t, jsonb_each_text(to_jsonb(t)) group by key";
        return (await db.Database.SqlQueryRaw<string>(all).Concat(db.Database.SqlQueryRaw<string>(Accounts)).ToListAsync(Ct)).Select(line => line.Split(' ')).ToDictionary(t => t[0], t => t[1]);
    }

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();
}
