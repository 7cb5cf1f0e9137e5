using System.Collections.Concurrent;
using System.Net;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>
/// Every address there is, asked over HTTP by every role for what is theirs, what is another's and what is not there, and
/// compared with access-matrix.txt, which people read. A new address without a line there fails.
/// </summary>
public sealed partial class AccessMatrixTests(FullOffice office) : IClassFixture<FullOffice>
{
    private const string File = "tests/RelationshipOffice.Web.Tests/Access/access-matrix.txt";

    private static readonly (string Role, string? Email)[] Roles =
    [
        ("stranger", null), ("officer", Addresses.Officer), ("executive", "tomas.lindqvist@office.example"),
        ("administrator", "ruth.adeyemi@office.example"), ("manager", Addresses.Manager),
    ];

    // Otherwise a row might say of everybody that nothing is there, because nothing is.
    private static readonly Dictionary<string, string> ShownToNobody = new()
    {
        ["/account/second-factor"] = "it stands between a password and the office, and these came in without one",
        ["/missing"] = "it is the page that says so",
        ["/setup"] = "this office has been set up",
    };

    // To everybody else a spelling makes no difference either; who has something to look for is enough.
    private static readonly (string Name, Func<string, HttpRequestMessage> Ask)[] Spellings =
    [
        ("HEAD", path => new(HttpMethod.Head, path)),
        ("slash", path => new(HttpMethod.Get, path.TrimEnd('/') + "/")),
        ("capitals", path => new(HttpMethod.Get, path.ToUpperInvariant())),
        ("encoded", path => new(HttpMethod.Get, Encoded(path))),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_address_answers_each_role_as_the_matrix_says()
    {
        var addresses = await AddressesAsync();
        var cells = new ConcurrentDictionary<(string Route, string Role), IReadOnlyList<string>>();
        foreach (var (role, email) in Roles)
        {
            using var guest = await ComeAsync(email);
            await Parallel.ForEachAsync(addresses.Routes, Few, async (route, _) =>
            {
                List<string> outcomes = [];
                foreach (var path in addresses.Of(route))
                {
                    outcomes.Add(await Outcome.OfAsync(await guest.GetAsync(path)));
                }

                cells[(route, role)] = outcomes;
            });
        }

        AsWritten("/", addresses.Routes.Select(route => (route, Roles.Select(r => cells[(route, r.Role)]))));
        // Of the own and of the foreign record; what is missing is shown to nobody.
        var unseen = addresses.Routes.Where(route => Enumerable.Range(0, Math.Min(2, addresses.Of(route).Count))
            .Any(place => Roles.All(r => cells[(route, r.Role)][place] is not ("shown" or "file"))));
        Assert.Equal(ShownToNobody.Keys.Concat(Addresses.Forms(office.Services).Where(f => !f.HasPage).Select(f => f.Route)).Order(StringComparer.Ordinal), unseen);
    }

    [Fact]
    public async Task Another_spelling_of_an_address_opens_nothing_more_and_other_verbs_nothing_at_all()
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(Addresses.Manager);
        var opened = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(addresses.Routes, Few, async (route, _) =>
        {
            // Another's, where it names a record.
            var paths = addresses.Of(route);
            var path = paths[paths.Count / 2];
            var plain = await guest.GetAsync(path);
            var expected = await Outcome.OfAsync(plain);
            foreach (var (name, ask) in Spellings)
            {
                var answer = await guest.SendAsync(ask(path));
                // A head has no body to tell by, and a slash more may be no address at all.
                var isSame = name == "HEAD" ? answer.StatusCode == plain.StatusCode : await Outcome.OfAsync(answer) == expected;
                if (!isSame && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.BadRequest))
                {
                    opened.Add($"{name} {path}: {answer.StatusCode}, plain: {expected}");
                }
            }

            foreach (var verb in new[] { "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "MADEUP" })
            {
                using var ask = new HttpRequestMessage(new HttpMethod(verb), path);
                if (await guest.SendAsync(ask) is { StatusCode: not (HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotFound) } answer)
                {
                    opened.Add($"{verb} {path}: {answer.StatusCode}");
                }
            }
        });

        Assert.True(opened.IsEmpty, string.Join('\n', opened.Order()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Addresses.Officer)]
    public async Task Every_answer_of_every_address_carries_the_protective_headers(string? email)
    {
        var addresses = await AddressesAsync();
        using var guest = await ComeAsync(email);
        var bare = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(addresses.Routes, Few, async (route, _) =>
        {
            foreach (var path in addresses.Of(route))
            {
                using var answer = await guest.GetAsync(path);
                var policy = string.Join(' ', answer.Headers.TryGetValues("Content-Security-Policy", out var all) ? all : []);
                // The one sheet of colours is the same for everybody, and may be kept.
                var isKept = route.StartsWith("/theme.", StringComparison.Ordinal);
                if (!policy.Contains("script-src 'self' 'nonce-", StringComparison.Ordinal) || policy.Contains("unsafe-eval", StringComparison.Ordinal)
                    || !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal)
                    || !answer.Headers.TryGetValues("X-Content-Type-Options", out var sniff) || !sniff.Contains("nosniff")
                    || !answer.Headers.Contains("Strict-Transport-Security") || !answer.Headers.Contains("Referrer-Policy") || !answer.Headers.Contains("Cross-Origin-Opener-Policy")
                    || answer.Headers.Contains("Server") || (answer.Headers.CacheControl?.NoStore != true && !isKept))
                {
                    bare.Add($"{path}: {answer.StatusCode} {answer.Headers}");
                }
            }
        });

        Assert.True(bare.IsEmpty, string.Join('\n', bare.Order()));
    }

    private static void AsWritten(string start, IEnumerable<(string Name, IEnumerable<IReadOnlyList<string>> Cells)> rows)
    {
        var answered = rows.Select(row => string.Join(" | ", row.Cells.Select(c => c.Distinct().Count() == 1 ? c[0] : string.Join(" / ", c)).Prepend(row.Name))).ToList();
        var written = Repository.Read(File).Split('\n').Where(l => l.StartsWith(start, StringComparison.Ordinal)).ToList();
        Assert.True(answered.SequenceEqual(written), $"{File} says otherwise. Not written there, or otherwise:\n{string.Join('\n', answered.Except(written))}\nWritten there only:\n{string.Join('\n', written.Except(answered))}");
    }

    private static ParallelOptions Few => new() { MaxDegreeOfParallelism = 3, CancellationToken = Ct };

    // The last sign of the address, as %XX.
    private static string Encoded(string path) => path.Length < 2 ? path : $"{path[..^1]}%{(int)path[^1]:X2}";

    private async Task<Addresses> AddressesAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        return await Addresses.ReadAsync(db, office.Services);
    }

    private async Task<PlainClient> ComeAsync(string? email)
    {
        var guest = new PlainClient(office.Address);
        if (email is not null)
        {
            await office.ExecuteAsync($"update people set is_demo = true where email = '{email}'");
            await using var db = DatabaseSetup.ByHand(office.Connection);
            var person = db.People.Single(p => p.Email == email).Id;
            Assert.Equal(HttpStatusCode.Redirect, (await guest.PostFromAsync("/account/sign-in", $"/account/demo/{person}")).StatusCode);
        }

        return guest;
    }
}
