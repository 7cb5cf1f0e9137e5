using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The hub of the circuits before somebody who is no page of the office: a WebSocket knows no same origin.</summary>
public sealed class HubTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_of_another_site_opens_no_connection_with_somebody_s_cookie()
    {
        using var guest = await office.AdministratorAsync("hub@people.example");
        using var stranger = new PlainClient(office.Address);
        var own = office.Address.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Forbidden, await AHubCaller.KnockAsync(guest, "https://evil.example", Ct));
        Assert.Equal(HttpStatusCode.Forbidden, await AHubCaller.KnockAsync(guest, "null", Ct));
        Assert.Equal(HttpStatusCode.Forbidden, await AHubCaller.KnockAsync(guest, own.Replace("https", "http", StringComparison.Ordinal), Ct));
        Assert.Equal(HttpStatusCode.Unauthorized, await AHubCaller.KnockAsync(stranger, own, Ct));
        // The office's own page is let through, and then a connection that nobody asked for is not found.
        Assert.Equal(HttpStatusCode.NotFound, await AHubCaller.KnockAsync(guest, own, Ct));
    }

    [Theory]
    [InlineData("POST", "/_blazor/negotiate?negotiateVersion=1", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor/disconnect", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_BLAZOR/negotiate?negotiateVersion=1", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("GET", "/_blazor/initializers", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("POST", "/_blazor?id=made-up", "https://evil.example", HttpStatusCode.Forbidden)]
    public async Task Nothing_under_it_answers_another_site(string method, string path, string origin, HttpStatusCode status)
    {
        using var guest = await office.AdministratorAsync("under@people.example");
        using var ask = new HttpRequestMessage(new HttpMethod(method), path);
        ask.Headers.Add("Origin", origin);

        using var answer = await guest.SendAsync(ask);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData(33 * 1024)]
    [InlineData(1024)]
    [InlineData(1)]
    public async Task Rubbish_ends_the_connection_that_it_came_by_and_no_other(int length)
    {
        using var guest = await office.AdministratorAsync("rubbish@people.example");
        using var other = await AHubCaller.CallAsync(guest, Ct);
        using var caller = await AHubCaller.CallAsync(guest, Ct);
        var rubbish = new byte[length];
        new Random(length).NextBytes(rubbish);
        // A frame that says how long it is, and holds no message.
        rubbish[0] = length == 1 ? (byte)0x00 : (byte)0x7F;

        await caller.SendAsync(rubbish, Ct);

        Assert.True(await caller.IsHungUpOnAsync(TimeSpan.FromSeconds(20)), "The connection goes on.");
        await LivesAsync(guest, other);
    }

    [Theory]
    [InlineData("DispatchBrowserEvent")]
    [InlineData("BeginInvokeDotNetFromJS")]
    [InlineData("EndInvokeJSFromDotNet")]
    [InlineData("OnRenderCompleted")]
    [InlineData("StartCircuit")]
    [InlineData("ConnectCircuit")]
    [InlineData("NoSuchThing")]
    public async Task A_call_that_makes_no_sense_starts_nothing(string name)
    {
        using var guest = await office.AdministratorAsync("calls@people.example");
        using var other = await AHubCaller.CallAsync(guest, Ct);
        using var caller = await AHubCaller.CallAsync(guest, Ct);
        for (var i = 0; i < 200 && caller.State == System.Net.WebSockets.WebSocketState.Open; i++)
        {
            await caller.InvokeAsync(name, Ct);
        }

        await LivesAsync(guest, other);
    }

    private static async Task LivesAsync(PlainClient guest, AHubCaller other)
    {
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/account")).StatusCode);
        Assert.False(await other.IsHungUpOnAsync(TimeSpan.FromMilliseconds(200)), "Another connection ended too.");
        using var next = await AHubCaller.CallAsync(guest, Ct);
    }
}
