using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Door;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Every route of the application, and the paths by which a partner manager asks for own, foreign and missing records.</summary>
/// <param name="Within">Paths behind those of the routes: each part of the charters, each kind of document, and what a query names.</param>
internal sealed partial record Addresses(
    IReadOnlyList<string> Routes, IReadOnlyDictionary<string, (Guid Own, Guid Foreign)> Ids, IReadOnlyList<string> Within, IReadOnlyList<string> Secrets)
{
    public const string Manager = "marina.schneider@vale.example";

    public const string Officer = "ana.silva@office.example";

    /// <summary>The parts of a charter, by their names in its address.</summary>
    public static IReadOnlyList<string> Tabs { get; } =
        [.. Case().Matches(Repository.Read("src/RelationshipOffice.Web/Charters/CharterPage.razor")).Select(m => m.Groups[1].Value).Append("text")];

    public static async Task<Addresses> ReadAsync(OfficeDbContext db, IServiceProvider services)
    {
        // What stands there before anybody looks: verdicts, and the signals that follow from them.
        foreach (var work in new OncePerOffice[] { services.GetRequiredService<JudgementWatch>(), services.GetRequiredService<DriftWatch>() })
        {
            while (!await work.TryRunAsync(TestContext.Current.CancellationToken))
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }

        var manager = await db.People.SingleAsync(p => p.Email == Manager);
        var charters = await db.Charters.AsNoTracking().ToListAsync();
        var mine = charters.Where(c => c.IsParty(manager.StandsFor!.Value)).ToList();
        var own = mine.Select(c => c.Id).ToHashSet();
        var outcomes = await db.Outcomes.AsNoTracking().ToListAsync();
        var (seen, unseen) = (outcomes.Where(o => o.Contributions.Any(c => own.Contains(c.Charter))).ToList(), outcomes.Where(o => o.Contributions.Any() && o.Contributions.All(c => !own.Contains(c.Charter))).ToList());
        var measures = await db.Measures.AsNoTracking().ToListAsync();
        var words = await ForeignWords.ReadAsync(db, [.. charters.Except(mine)], mine, hidesPartners: true);
        var decisions = await db.Decisions.AsNoTracking().ToListAsync();
        var requests = await db.AlignmentRequests.AsNoTracking().ToListAsync();
        var signals = await db.DriftSignals.AsNoTracking().ToListAsync();
        var judgements = await db.Judgements.AsNoTracking().ToListAsync();
        var versions = await db.CharterVersions.AsNoTracking().ToListAsync();
        var rounds = await db.Rounds.AsNoTracking().ToListAsync();
        var people = await db.People.AsNoTracking().Where(p => p.StandsFor != null).OrderBy(p => p.IsDemo).ThenBy(p => p.Email).ToListAsync();

        // Of the records that hang on charters: one of an own charter, and one of another.
        (Guid, Guid) Split<T>(IReadOnlyList<T> all, Func<T, CharterId> of, Func<T, Guid> id) =>
            (all.Where(a => own.Contains(of(a))).Select(id).FirstOrDefault(), all.Where(a => !own.Contains(of(a))).Select(id).FirstOrDefault());

        var imports = await db.Set<ObservationImport>().AsNoTracking().Select(i => i.Id).ToListAsync();
        var ids = new Dictionary<string, (Guid Own, Guid Foreign)>
        {
            ["/charters"] = Split(charters, c => c.Id, c => c.Id.Value),
            ["/charters/{id:guid}/versions"] = Split(versions, v => v.Charter, v => v.Charter.Value),
            ["/charters/{id:guid}/rounds"] = Split(rounds, r => r.Charter, r => r.Charter.Value),
            ["/charters/{id:guid}/decisions"] = Split(decisions, d => d.Charter, d => d.Charter.Value),
            ["decision"] = Split(decisions, d => d.Charter, d => d.Id.Value),
            ["charter"] = Split(requests, r => r.Charter, r => r.Charter.Value),
            ["/charters/{charter:guid}"] = Split(requests, r => r.Charter, r => r.Id.Value),
            ["/signals"] = Split(signals, s => s.Charter, s => s.Id.Value),
            ["/judgements"] = Split(judgements, j => j.Charter, j => j.Id.Value),
            ["/partners"] = (manager.StandsFor!.Value.Value, charters.Except(mine).SelectMany(c => c.Parties).Select(p => p.Partner).First(p => !mine.Exists(c => c.IsParty(p))).Value),
            ["/outcomes"] = (seen[0].Id.Value, unseen[0].Id.Value),
            ["/measures"] = (measures.First(m => m.Outcome == seen[0].Id).Id.Value, measures.First(m => unseen.Exists(o => o.Id == m.Outcome)).Id.Value),
            ["/administration/people"] = (manager.Id.Value, people.First(p => p.StandsFor != manager.StandsFor).Id.Value),
            ["person"] = (manager.Id.Value, people.First(p => p.StandsFor != manager.StandsFor).Id.Value),
            ["/library/statements"] = Same((await db.LibraryStatements.FirstAsync()).Id.Value),
            ["/measures/import"] = Same(imports.FirstOrDefault().Value),
        };
        string[] within =
        [
            .. from charter in mine.Select(c => c.Id.Value).Append(ids["/charters"].Foreign) from tab in Tabs select $"/charters/{charter}?show={tab}",
            .. from charter in charters from document in new[] { "deck.pptx", "clause.txt" } select $"/charters/{charter.Id}/documents/{document}",
            .. from version in versions from document in new[] { "annex.docx", "deck.pptx", "clause.txt" } select $"/charters/{version.Charter}/versions/{version.Number}/documents/{document}",
            .. from version in versions select $"/charters/{version.Charter}/versions/{version.Number}/evidence.zip",
            .. from page in new[] { "/governance/suggest?p=", "/partners/network?around=", "/outcomes/exit?partner=" } select page + ids["/partners"].Foreign,
            $"/outcomes/exit?charter={ids["/charters"].Foreign}", $"/outcomes/flow?outcome={ids["/outcomes"].Foreign}",
        ];
        string[] secrets =
        [
            .. words.Where(s => s.Length > 3),
            .. requests.Where(r => !own.Contains(r.Charter)).Select(r => r.Title), .. rounds.Where(r => !own.Contains(r.Charter) && r.Note.Length > 3).Select(r => r.Note),
        ];
        return new Addresses([.. EndpointsOf(services).Select(RouteOf).Distinct().Order(StringComparer.Ordinal)], ids, within, secrets);
    }

    /// <summary>What takes a form over HTTP, and whether there is a page too; an interactive page takes none, for its circuit does.</summary>
    public static IReadOnlyList<(string Route, bool HasPage)> Forms(IServiceProvider services)
    {
        static bool Takes(RouteEndpoint endpoint, string verb) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(verb) == true;
        return
        [
            .. from endpoint in EndpointsOf(services)
               group endpoint by RouteOf(endpoint) into same
               where same.Any(e => Takes(e, "POST") && (e.Metadata.GetMetadata<ComponentTypeMetadata>() is null || e.Metadata.GetMetadata<ExcludeFromInteractiveRoutingAttribute>() is not null))
               orderby same.Key
               select (same.Key, same.Any(e => Takes(e, "GET"))),
        ];
    }

    /// <summary>The paths of a route: for what is theirs, what is another's and what is nowhere; one where it names no record.</summary>
    public IReadOnlyList<string> Of(string route) => route.Contains(":guid}", StringComparison.Ordinal)
        ? [PathOf(route, ids => ids.Own), PathOf(route, ids => ids.Foreign), PathOf(route, _ => Guid.CreateVersion7())]
        : [PathOf(route, _ => Guid.Empty)];

    /// <summary>The path of a route for what is another's, where it names a record.</summary>
    public string ForeignOf(string route) => PathOf(route, ids => ids.Foreign);

    private static IEnumerable<RouteEndpoint> EndpointsOf(IServiceProvider services) =>
        from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let route = RouteOf(endpoint)
        where !route.StartsWith("/_", StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal)
        select endpoint;

    private static string RouteOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private string PathOf(string route, Func<(Guid Own, Guid Foreign), Guid> whose) => Parameter().Replace(route, p => p.Groups[1].Value switch
    {
        "number" => "1",
        "document" => "annex.docx",
        "token" => "made-up",
        "key" => "client-vendor",
        "mark" => "0",
        var name => whose(IdsOf(route, name)).ToString(),
    });

    // What the longest part of the route's beginning, or the name of the parameter, stands for.
    private (Guid Own, Guid Foreign) IdsOf(string route, string name) =>
        Ids.TryGetValue(name, out var named) ? named
        : Ids.Where(i => route.StartsWith(i.Key, StringComparison.Ordinal)).OrderByDescending(i => i.Key.Length).Select(i => i.Value).FirstOrDefault();

    private static (Guid, Guid) Same(Guid id) => (id, id);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("case \"([a-z-]+)\":")]
    private static partial Regex Case();
}
