using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Door;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Every route of the application, and the paths by which a partner manager asks for own, foreign and missing records.</summary>
internal sealed partial record Addresses(IReadOnlyList<string> Routes, IReadOnlyDictionary<string, (Guid Own, Guid Foreign)> Ids, IReadOnlyList<string> Secrets)
{
    public const string Manager = "marina.schneider@vale.example";

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

        var routes =
            from endpoint in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
            let route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where !route.StartsWith("/_", StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal)
            select route;
        var manager = await db.People.SingleAsync(p => p.Email == Manager);
        var charters = await db.Charters.AsNoTracking().ToListAsync();
        var mine = charters.Where(c => c.IsParty(manager.StandsFor!.Value)).ToList();
        var own = mine.Select(c => c.Id).ToHashSet();
        var outcomes = await db.Outcomes.AsNoTracking().ToListAsync();
        var (seen, unseen) = (outcomes.Where(o => o.Contributions.Any(c => own.Contains(c.Charter))).ToList(), outcomes.Where(o => o.Contributions.Any() && o.Contributions.All(c => !own.Contains(c.Charter))).ToList());
        var measures = await db.Measures.AsNoTracking().ToListAsync();
        var foreign = await Foreign.ReadAsync(db, [.. charters.Except(mine)], mine, hidesPartners: true);
        var decisions = await db.Decisions.AsNoTracking().ToListAsync();
        var requests = await db.AlignmentRequests.AsNoTracking().ToListAsync();
        var signals = await db.DriftSignals.AsNoTracking().ToListAsync();
        var judgements = await db.Judgements.AsNoTracking().ToListAsync();
        var versions = await db.CharterVersions.AsNoTracking().ToListAsync();
        var rounds = await db.Rounds.AsNoTracking().ToListAsync();
        var people = await db.People.AsNoTracking().Where(p => p.StandsFor != null).ToListAsync();

        // Of the records that hang on charters: one of an own charter, and one of another.
        (Guid, Guid) Split<T>(IReadOnlyList<T> all, Func<T, CharterId> of, Func<T, Guid> id) =>
            (all.Where(a => own.Contains(of(a))).Select(id).FirstOrDefault(), all.Where(a => !own.Contains(of(a))).Select(id).FirstOrDefault());

        return new Addresses([.. routes.Distinct().Order(StringComparer.Ordinal)], new Dictionary<string, (Guid, Guid)>
        {
            ["/charters"] = Split(charters, c => c.Id, c => c.Id.Value),
            ["/charters/{id:guid}/versions"] = Split(versions, v => v.Charter, v => v.Charter.Value),
            ["/charters/{id:guid}/rounds/{number"] = Split(rounds, r => r.Charter, r => r.Charter.Value),
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
            ["/library/statements"] = Same((await db.LibraryStatements.FirstAsync()).Id.Value),
        }, [.. foreign.Secrets.Where(s => s.Length > 3)]);
    }

    /// <summary>The paths of a route: for what is theirs, what is another's and what is nowhere; one where it names no record.</summary>
    public IReadOnlyList<string> Of(string route) => route.Contains(":guid}", StringComparison.Ordinal)
        ? [PathOf(route, ids => ids.Own), PathOf(route, ids => ids.Foreign), PathOf(route, _ => Guid.CreateVersion7())]
        : [PathOf(route, _ => Guid.Empty)];

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
}
