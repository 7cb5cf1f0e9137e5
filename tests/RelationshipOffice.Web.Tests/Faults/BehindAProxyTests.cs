using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Two instances behind a reverse proxy with sticky sessions (docs/operations.md), one of which is killed, or told to stop, under the people it serves.</summary>
public sealed class BehindAProxyTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IAsyncLifetime
{
    private static readonly (string, string)[] Settings = [("OFFICE_PROXIES", "127.0.0.1"), ("OFFICE_PUBLIC_HOST", "localhost")];

    private AnOffice? _first;
    private AnOffice? _second;
    private AProxy? _proxy;

    private AProxy Proxy => _proxy!;

    public async ValueTask InitializeAsync()
    {
        _first = await AnOffice.StartAsync(filled.Connection, Settings);
        _second = await AnOffice.StartAsync(filled.Connection, Settings);
        _proxy = await AProxy.StartAsync(ServedOffice.NewCertificate(), _first.Address, _second.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Proxy.DisposeAsync();
        await _first!.DisposeAsync();
        await _second!.DisposeAsync();
    }

    [Theory]
    [InlineData("killed", 85)]
    [InlineData("told to stop", 75)]
    public async Task Who_was_at_the_one_that_ends_reloads_and_goes_on_at_the_other_and_nobody_else_notices(string how, int first)
    {
        var people = new List<Recorder>();
        for (var n = first; n < first + 6; n++)
        {
            people.Add(await Recorder.ComeAsync(Proxy.Address, n));
        }

        using var enough = new CancellationTokenSource();
        var atWork = people.Select(p => (Person: p, Work: p.RecordToTheEndAsync(enough.Token))).ToList();
        await Wait.UntilAsync(() => people.All(p => p.Acknowledged >= 2));
        if (how == "killed")
        {
            await _second!.KillAsync();
        }
        else
        {
            Assert.Equal(0, await _second!.TerminateAsync());
        }

        await Wait.UntilAsync(() => atWork.Any(w => w.Work.IsCompleted));
        var sofar = people.ToDictionary(p => p, p => p.Acknowledged);
        await Wait.UntilAsync(() => atWork.All(w => w.Work.IsCompleted || w.Person.Acknowledged >= sofar[w.Person] + 3));
        await enough.CancelAsync();

        var stayed = 0;
        foreach (var (person, work) in atWork)
        {
            if (await work is null)
            {
                stayed++;
                Assert.Equal(person.Acknowledged, await filled.KeptAsync(person));
                continue;
            }

            // The same browser, with the cookies that it had.
            await person.ReloadAsync();
            var kept = await filled.KeptAsync(person);
            Assert.InRange(kept, person.Acknowledged, person.Acknowledged + 1);
            Assert.Empty(await person.RecordOnceAsync());
            Assert.Equal(kept + 1, await filled.KeptAsync(person));
        }

        Assert.InRange(stayed, 1, people.Count - 1);
        await Task.WhenAll(people.Select(p => p.DisposeAsync().AsTask()));
        await Records.ProveAsync(filled.Connection);
    }

    [Fact]
    public async Task What_the_proxy_says_of_scheme_and_address_is_believed_and_what_others_say_is_not()
    {
        using var through = new PlainClient(Proxy.SecureAddress);
        using var beside = new PlainClient(_first!.Address);

        using var answer = await SignInAsync(through, 93, claimed: "9.9.9.9");
        using var plain = await SignInAsync(beside, 94, claimed: "9.9.9.9");

        Assert.Equal("__Host-office", through.SignIn?.Name);
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(1, await SessionsFromAsync(through));
        // Who is no proxy is who calls, over what is called.
        Assert.Equal("office", beside.SignIn?.Name);
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal(1, await SessionsFromAsync(beside));
        Assert.Equal(0, await Records.AskAsync(filled.Connection, "select count(*) from sessions where address = '9.9.9.9'"));
    }

    private Task<long> SessionsFromAsync(PlainClient client) =>
        Records.AskAsync(filled.Connection, $"select count(*) from sessions where address = '{client.Address}'");

    private static async Task<HttpResponseMessage> SignInAsync(PlainClient client, int n, string claimed)
    {
        var (name, value) = await client.TokenAsync("/account/sign-in");
        using var ask = new HttpRequestMessage(HttpMethod.Post, $"/account/demo/{OfficeData.Person(n)}");
        ask.Headers.Add("X-Forwarded-For", claimed);
        ask.Headers.Add("X-Forwarded-Proto", client.Office.Scheme == "https" ? "http" : "https");
        ask.Content = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
        return await client.SendAsync(ask);
    }
}
