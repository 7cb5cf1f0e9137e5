using System.Net;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Somebody who came in through the sign-in page, without a browser.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _client;

    private Visitor(HttpClient client, CookieContainer cookies, Uri office) => (_client, Cookies, Office) = (client, cookies, office);

    public Uri Office { get; }

    public CookieContainer Cookies { get; }

    public static async Task<Visitor> WelcomeAsync(Uri office, Guid person)
    {
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, MaxConnectionsPerServer = 256 }) { BaseAddress = office };
        var page = await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        var token = Token().Match(page).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync(new Uri($"/account/demo/{person}?returnUrl=%2F", UriKind.Relative), form);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"Nobody came in as {person}: {answer.StatusCode}.");
        }

        return new Visitor(client, cookies, office);
    }

    /// <summary>The page's text; throws where it is not shown.</summary>
    public async Task<string> ReadAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        // A faulty page answers 200 with the frame around its fault.
        return answer.StatusCode == HttpStatusCode.OK && !text.Contains("This page met an unexpected fault", StringComparison.Ordinal)
            ? text
            : throw new InvalidOperationException($"{path} is not shown: {answer.StatusCode}.");
    }

    /// <summary>The page's bytes as a browser gets them, compressed.</summary>
    public async Task<long> WeighAsync(string path)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        ask.Headers.AcceptEncoding.ParseAdd("br, gzip");
        using var answer = await _client.SendAsync(ask);
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    public async Task<bool> VisitAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseContentRead);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Says that a page is closed; whether anybody hears it is no matter.</summary>
    public async Task LeaveAsync(string circuit)
    {
        using var form = new FormUrlEncodedContent([new("circuitId", circuit)]);
        try
        {
            (await _client.PostAsync(new Uri("/_blazor/disconnect", UriKind.Relative), form)).Dispose();
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException)
        {
            // The office went first.
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
