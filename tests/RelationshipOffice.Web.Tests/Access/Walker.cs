using System.Collections.Concurrent;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Door;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What somebody saw on one page: markup that is not shown as text, and what is.</summary>
internal sealed record Seen(string By, string Path, IReadOnlyList<string> Raw, IReadOnlyList<string> Payloads, IReadOnlyList<string> Columns);

/// <summary>Somebody who opens every page of a marked office.</summary>
internal sealed partial record Walker(string Email, PlainClient Guest, IReadOnlyList<string> Paths) : IDisposable
{
    private static readonly string[] All = [Addresses.Officer, "tomas.lindqvist@office.example", Rarities.Administrator, Addresses.Manager];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<Walker>> ComeAllAsync(MarkedOffice office, OfficeDbContext db)
    {
        var addresses = await Addresses.ReadAsync(db, office.Services);
        List<Walker> walkers = [];
        foreach (var email in All)
        {
            var person = await db.People.SingleAsync(p => p.Email == email);
            var guest = new PlainClient(office.Address);
            Assert.Equal(HttpStatusCode.Redirect, (await guest.PostFromAsync("/account/sign-in", $"/account/demo/{person.Id}")).StatusCode);
            var charters = (await db.Charters.ToListAsync()).Where(c => email != Addresses.Manager || c.IsParty(person.StandsFor!.Value)).Select(c => c.Id);
            walkers.Add(new Walker(email, guest,
            [
                .. addresses.Routes.SelectMany(addresses.Of).Where(p => !p.StartsWith("/account/sign-out", StringComparison.Ordinal)),
                .. from charter in charters from part in Addresses.Tabs select $"/charters/{charter}?show={part}",
                .. email == Addresses.Officer ? await RecordsAsync(db) : [],
            ]));
        }

        return walkers;
    }

    // Each record that has a page of its own.
    private static async Task<IReadOnlyList<string>> RecordsAsync(OfficeDbContext db) =>
    [
        .. from version in await db.CharterVersions.ToListAsync() let path = $"/charters/{version.Charter}/versions/{version.Number}" from page in new[] { path, path + "/evidence" } select page,
        .. from round in await db.Rounds.ToListAsync() select $"/charters/{round.Charter}/rounds/{round.Number}",
        .. from decision in await db.Decisions.ToListAsync() select $"/charters/{decision.Charter}/decisions/{decision.Id}",
        .. from request in await db.AlignmentRequests.ToListAsync() select $"/charters/{request.Charter}/alignment/{request.Id}",
        .. from signal in await db.DriftSignals.ToListAsync() select $"/signals/{signal.Id}",
        .. from measure in await db.Measures.ToListAsync() select $"/measures/{measure.Id}",
        .. from partner in await db.Partners.ToListAsync() select $"/partners/{partner.Id}",
        .. from template in await db.OfficeTemplates.ToListAsync() select $"/library/templates/{template.Key}",
        .. from statement in await db.LibraryStatements.ToListAsync() select $"/library/statements/{statement.Id}",
    ];

    public async Task<IReadOnlyList<Seen>> WalkAsync()
    {
        var seen = new ConcurrentBag<Seen>();
        await Parallel.ForEachAsync(Paths.Distinct(), new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = Ct }, async (path, _) =>
        {
            using var answer = await Guest.GetAsync(path);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                seen.Add(Read(path, await answer.Content.ReadAsStringAsync(Ct)));
            }
        });
        return [.. seen];
    }

    public void Dispose() => Guest.Dispose();

    private Seen Read(string path, string page) => new(
        Email,
        path,
        [
            .. Run().Matches(page).Select(m => $"{path}: {page[Math.Max(0, m.Index - 60)..Math.Min(page.Length, m.Index + 40)]}"),
            .. MarkedOffice.Payloads.Where(p => page.Contains(p, StringComparison.Ordinal)).Select(p => $"{path}: {p}"),
        ],
        [.. MarkedOffice.Payloads.Where(p => page.Contains(HtmlEncoder.Default.Encode(p), StringComparison.Ordinal))],
        [.. MarkedColumns.ShownIn(page).Distinct()]);

    // The tag itself, or a quotation mark of the text that could end an attribute.
    [GeneratedRegex("<x-y|x-y (?:'|&#x27;|&#39;)\"|x-y '")]
    private static partial Regex Run();
}
