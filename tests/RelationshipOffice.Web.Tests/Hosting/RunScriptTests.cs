using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>src/run.sh, the one command of the README.</summary>
public sealed partial class RunScriptTests(Checkout checkout) : IClassFixture<Checkout>
{
    [Fact]
    public async Task Help_names_every_argument()
    {
        var run = checkout.Start("--help");

        Assert.Equal(0, await run.EndsAsync());
        Assert.All(["--port", "--db", "--empty", "docs/operations.md"], word => Assert.Contains(word, run.Said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Unknown: --nonsense", "--nonsense")]
    [InlineData("--port needs a value.", "--port")]
    [InlineData("--port needs a number.", "--port", "many")]
    [InlineData("--db needs a value.", "--db")]
    public async Task An_argument_that_it_does_not_understand_stops_it_with_a_sentence(string sentence, params string[] args)
    {
        var run = checkout.Start(args);

        Assert.Equal(2, await run.EndsAsync());
        Assert.Contains(sentence, run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_in_use_is_said_before_anything_is_built()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var run = checkout.Start("--port", port, "--db", "Host=127.0.0.1;Port=1;Database=office");

        Assert.Equal(3, await run.EndsAsync());
        Assert.Contains($"Port {port} is in use already. Choose another: src/run.sh --port 5081", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_ends_it_with_one_sentence_and_no_password()
    {
        var run = checkout.Start("--port", Port(), "--db", "Host=127.0.0.1;Port=1;Database=office;Username=app;Password=open-sesame");

        Assert.NotEqual(0, await run.EndsAsync());
        Assert.DoesNotContain("   at ", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("open-sesame", run.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("is open", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_opens_an_office_with_a_server_of_its_own_and_stops_both_and_keeps_what_was_entered()
    {
        var (mine, demo) = (Port(), Port());

        var first = await checkout.Start("--empty", "--port", mine).OpensAsync();
        using var guest = new PlainClient(new Uri($"http://localhost:{mine}"));
        Assert.Equal("/setup", await WhereToAsync(guest));
        await SetUpAsync(guest, Token().Match(first.Said).Groups[1].Value);

        // A second office, beside the first, on the same server.
        var other = await checkout.Start("--port", demo).OpensAsync();
        Assert.Equal(0, await first.Process.TerminateAsync(TimeSpan.FromMinutes(1)));
        using var visitor = new PlainClient(new Uri($"http://localhost:{demo}"));
        Assert.Contains("Ana Silva", await (await visitor.GetAsync("/account/sign-in")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(checkout.ServerRuns);
        Assert.Equal(0, await other.Process.TerminateAsync(TimeSpan.FromMinutes(1)));
        Assert.False(checkout.ServerRuns);
        Assert.Equal(1, checkout.Published);

        await checkout.ChangeASourceAsync();
        var second = await checkout.Start("--empty", "--port", mine).OpensAsync();
        Assert.Equal(2, checkout.Published);
        Assert.DoesNotContain("Migrated to version", second.Said, StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", await WhereToAsync(guest));
        var back = await guest.TryAsync("sasha@people.example", Newcomers.Password);
        Assert.Equal((HttpStatusCode.Redirect, "/"), (back.StatusCode, new Uri(guest.Office, back.Headers.Location!).PathAndQuery));
        Assert.Equal(0, await second.Process.TerminateAsync(TimeSpan.FromMinutes(1)));
    }

    private static async Task SetUpAsync(PlainClient guest, string token)
    {
        var answer = await guest.PostAsync(
            "/setup", "setup", ("Input.Token", token), ("Input.Name", "Sasha Setup"), ("Input.Email", "sasha@people.example"), ("Input.Password", Newcomers.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // The page on which somebody ends up who opens the office.
    private static async Task<string> WhereToAsync(PlainClient guest)
    {
        var at = guest.Office;
        while ((await guest.GetAsync(at.PathAndQuery)).Headers.Location is { } to)
        {
            at = new Uri(guest.Office, to);
        }

        return at.AbsolutePath;
    }

    private static string Port() => FreePort.Next().ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("enter the one-time token (\\S+)")]
    private static partial Regex Token();
}
