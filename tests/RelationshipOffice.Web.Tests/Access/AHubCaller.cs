using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Somebody who speaks to the hub of the circuits without a browser, and may say anything.</summary>
internal sealed class AHubCaller : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private AHubCaller()
    {
    }

    public WebSocketState State => _socket.State;

    /// <summary>A connection that has shaken hands, as the script of the page does it.</summary>
    public static async Task<AHubCaller> CallAsync(PlainClient guest, CancellationToken ct)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        using var answer = await guest.SendAsync(ask);
        var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct)).RootElement.GetProperty("connectionToken").GetString()!;
        var caller = new AHubCaller();
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await caller.OpenAsync(guest, null, ct, token));
        await caller.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), ct);
        var hello = new byte[64];
        var got = await caller._socket.ReceiveAsync(hello, ct);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(hello, 0, got.Count));
        return caller;
    }

    /// <summary>Only knocks: what the office answers to a page of this origin with these cookies.</summary>
    public static async Task<HttpStatusCode> KnockAsync(PlainClient guest, string? origin, CancellationToken ct)
    {
        using var caller = new AHubCaller();
        return await caller.OpenAsync(guest, origin, ct);
    }

    public Task SendAsync(byte[] bytes, CancellationToken ct) => _socket.SendAsync(bytes, WebSocketMessageType.Binary, endOfMessage: true, ct);

    /// <summary>A call of this name without arguments, framed as the hub expects it.</summary>
    public Task InvokeAsync(string name, CancellationToken ct)
    {
        var target = Encoding.ASCII.GetBytes(name);
        // An array of six: invocation, no headers, no id, the name, no arguments, no streams.
        byte[] message = [0x96, 0x01, 0x80, 0xC0, (byte)(0xA0 | target.Length), .. target, 0x90, 0x90];
        return SendAsync([(byte)message.Length, .. message], ct);
    }

    /// <summary>Whether the other end hangs up before the time is over; what it says until then is not looked at.</summary>
    public async Task<bool> IsHungUpOnAsync(TimeSpan within)
    {
        using var over = new CancellationTokenSource(within);
        var heard = new byte[4096];
        try
        {
            while ((await _socket.ReceiveAsync(heard, over.Token)).MessageType != WebSocketMessageType.Close)
            {
            }

            return true;
        }
        catch (WebSocketException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<HttpStatusCode> OpenAsync(PlainClient guest, string? origin, CancellationToken ct, string token = "made-up")
    {
        _socket.Options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
        _socket.Options.CollectHttpResponseDetails = true;
        _socket.Options.SetRequestHeader("Cookie", string.Join("; ", guest.Cookies.GetCookies(guest.Office).Select(c => $"{c.Name}={c.Value}")));
        if (origin is not null)
        {
            _socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await _socket.ConnectAsync(new UriBuilder(new Uri(guest.Office, $"/_blazor?id={token}")) { Scheme = "wss" }.Uri, ct);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return _socket.HttpStatusCode;
    }
}
