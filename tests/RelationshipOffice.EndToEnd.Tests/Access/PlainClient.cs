using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>
/// A browser without scripts: it keeps cookies, fills forms and follows no redirect by itself. Each has an address of its
/// own on the loopback network, so that what one tries too often slows no other.
/// </summary>
internal sealed partial class PlainClient : IDisposable
{
    private static int _count;

    private readonly HttpClient _http;

    public PlainClient(Uri office)
    {
        Office = office;
        _http = new HttpClient(new SocketsHttpHandler
        {
            CookieContainer = Cookies,
            AllowAutoRedirect = false,
            ConnectCallback = ConnectAsync,
            SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true },
        })
        {
            BaseAddress = office,
        };
    }

    public Uri Office { get; }

    public IPAddress Address { get; } = NewAddress();

    public CookieContainer Cookies { get; } = new();

    public Cookie? SignIn => Cookies.GetCookies(Office).SingleOrDefault(c => c.Name is "office" or "__Host-office");

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute));

    /// <summary>Opens a page as part of a trace, by which its work is found again.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string trace)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("traceparent", trace);
        return await _http.SendAsync(request);
    }

    /// <summary>Asks as a program would that makes up its own requests.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Opens the page and posts its form, antiforgery token included.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string handler, params (string Name, string Value)[] fields) =>
        PostFromAsync(path, path, [("_handler", handler), .. fields]);

    /// <summary>Opens a page and posts to another address with its antiforgery token, as a script or button of it would.</summary>
    public async Task<HttpResponseMessage> PostFromAsync(string page, string path, params (string Name, string Value)[] fields) =>
        await PostRawAsync(path, [await TokenAsync(page), .. fields]);

    /// <summary>The field by which a page proves that a form came from it.</summary>
    public async Task<(string Name, string Value)> TokenAsync(string page) =>
        ("__RequestVerificationToken", Token().Match(await (await GetAsync(page)).Content.ReadAsStringAsync()).Groups[1].Value);

    public Task<HttpResponseMessage> PostRawAsync(string path, params (string Name, string Value)[] fields) => _http.PostAsync(
        new Uri(path, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> TryAsync(string email, string password, string path = "/account/sign-in") =>
        PostAsync(path, "sign-in", ("Input.Email", email), ("Input.Password", password));

    /// <summary>Signs out by the form of the account page.</summary>
    public Task SignOutAsync() => PostFromAsync("/account", "/account/sign-out");

    /// <summary>The refusals that a page shows, by code.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(HttpResponseMessage answer) =>
        [.. Code().Matches(await answer.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value)];

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(Address, 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, ct);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static IPAddress NewAddress()
    {
        var number = Interlocked.Increment(ref _count);
        return new IPAddress([127, 1, (byte)(number / 250), (byte)(1 + (number % 250))]);
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("data-code=\"([^\"]+)\"")]
    private static partial Regex Code();
}
