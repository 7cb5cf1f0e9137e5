using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>Every page there is, at addresses that somebody mistyped or made up.</summary>
public sealed partial class OddAddressTests(OddAddressTests.DemoOffice office) : IClassFixture<OddAddressTests.DemoOffice>
{
    private static readonly string[] Sql = ["'", "' or 1=1--", ";select pg_sleep(5)--", "%27%20or%201=1"];

    private static readonly string[] Values =
    [
        "%00", "x", "2147483647", "99999999999999999999", "0001-01-01", "9999-12-31", "00000000-0000-0000-0000-000000000000",
        .. Sql,
    ];

    private static readonly string[] OfLists = ["q", "page", "sort", "stage", "kind", "segment", "status", "state", "role", "by", "only", "mine"];

    [Fact]
    public async Task No_address_is_a_fault()
    {
        using var guest = await office.EverybodyAsync();
        var faults = new List<string>();
        foreach (var (path, names) in await PagesAsync())
        {
            foreach (var value in Values)
            {
                var address = $"{path}?{string.Join('&', names.Concat(OfLists).Select(n => $"{n}={value}"))}";
                var answer = await guest.GetAsync(address);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError || (await answer.Content.ReadAsStringAsync()).Contains("unexpected fault", StringComparison.Ordinal))
                {
                    faults.Add($"{(int)answer.StatusCode} {path}?…={value}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    // Otherwise the test above might look at nothing but the way to the sign-in page.
    [Fact]
    public async Task The_same_pages_are_there_without_a_query()
    {
        using var guest = await office.EverybodyAsync();
        var answers = new List<string>();
        foreach (var (path, _) in await PagesAsync())
        {
            var answer = await guest.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                answers.Add($"{(int)answer.StatusCode} {path} {answer.Headers.Location}");
            }
        }

        Assert.True(answers.Count < 6, string.Join(Environment.NewLine, answers));
    }

    // Each is looked for behind a word that stands nowhere: what makes more of it than a text finds everything.
    [Fact]
    public async Task A_search_with_SQL_in_it_finds_no_more_than_its_words()
    {
        using var guest = await office.EverybodyAsync();
        var (lists, faults) = (0, new List<string>());
        foreach (var (path, _) in await PagesAsync())
        {
            var (all, none) = (await CountedAsync(guest, path), await CountedAsync(guest, path + "?q=qzxqzx"));
            if (all is null || all == none)
            {
                continue;
            }

            lists++;
            foreach (var sql in Sql)
            {
                var found = await CountedAsync(guest, $"{path}?q=qzxqzx{sql}");
                if (found != none)
                {
                    faults.Add($"{path} {sql}: {found}, and not {none}");
                }
            }
        }

        Assert.True(lists >= 6, $"Only {lists} lists were searched.");
        Assert.Empty(faults);
    }

    // What a list says of how much it found; null where there is no list to search.
    private static async Task<string?> CountedAsync(PlainClient guest, string address) =>
        Counted().Match(await (await guest.GetAsync(address)).Content.ReadAsStringAsync()) is { Success: true } count ? count.Groups[1].Value : null;

    // A page's address with ids of records that are there, and the names of what it takes from the query.
    private async Task<List<(string Path, IReadOnlyList<string> Names)>> PagesAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var charter = await db.Decisions.Select(d => new { d.Charter, d.Id }).FirstAsync();
        var ids = new Dictionary<string, string>
        {
            ["/charters"] = charter.Charter.ToString(),
            ["/partners"] = (await db.Partners.FirstAsync()).Id.ToString(),
            ["/outcomes"] = (await db.Outcomes.FirstAsync()).Id.ToString(),
            ["/signals"] = (await db.DriftSignals.FirstOrDefaultAsync())?.Id.ToString() ?? Guid.Empty.ToString(),
            ["/judgements"] = (await db.Judgements.FirstOrDefaultAsync())?.Id.ToString() ?? Guid.Empty.ToString(),
            ["/administration"] = (await db.People.FirstAsync()).Id.ToString(),
        };
        var pages =
            from page in typeof(AccessSetup).Assembly.GetTypes()
            from route in page.GetCustomAttributes<RouteAttribute>()
            let id = ids.FirstOrDefault(i => route.Template.StartsWith(i.Key + "/", StringComparison.Ordinal)).Value
            let path = Parameter().Replace(route.Template, p => p.Value switch
            {
                "{number:int}" => "1",
                "{decision:guid}" => charter.Id.ToString(),
                "{token}" => "made-up",
                _ => id ?? Guid.Empty.ToString(),
            })
            orderby path
            select (path, (IReadOnlyList<string>)
                [.. page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                    .Select(p => (p.Name, Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>()))
                    .Where(p => p.Query is not null).Select(p => p.Query!.Name ?? p.Name)]);
        return [.. pages];
    }

    [GeneratedRegex("office-list-count\"[^>]*>([^<]*)<")]
    private static partial Regex Counted();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    public sealed class DemoOffice(TemplateDatabase template) : ServedOffice(template)
    {
        /// <summary>Somebody with every role, before whom no page is closed.</summary>
        internal async Task<PlainClient> EverybodyAsync()
        {
            var name = Guid.CreateVersion7().ToString("N");
            var guest = await AdministratorAsync($"{name}@people.example");
            await ExecuteAsync($"update people set roles = 15, stands_for = (select id from partners where kind = 'OwnOrganisation') where email = '{name}@people.example'");
            return guest;
        }

        protected override Task<string> NewDatabaseAsync(TemplateDatabase template) => template.CloneDemoAsync();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OFFICE_DEMO", "true");
        }
    }
}
