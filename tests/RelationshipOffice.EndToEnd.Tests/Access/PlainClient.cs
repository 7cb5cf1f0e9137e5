using System.Net;
using System.Text.RegularExpressions;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>A browser without scripts: it keeps cookies, fills forms and follows no redirect by itself.</summary>
internal sealed partial class PlainClient : IDisposable
{
    private readonly HttpClient _http;

    public PlainClient(Uri office)
    {
        Office = office;
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = office };
    }

    public Uri Office { get; }

    public CookieContainer Cookies { get; } = new();

    public Cookie? SignIn => Cookies.GetCookies(Office)["office"];

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Opens the page and posts its form, antiforgery token included.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string handler, params (string Name, string Value)[] fields)
    {
        var page = await (await GetAsync(path)).Content.ReadAsStringAsync();
        return await PostRawAsync(path, [("_handler", handler), ("__RequestVerificationToken", Token().Match(page).Groups[1].Value), .. fields]);
    }

    public Task<HttpResponseMessage> PostRawAsync(string path, params (string Name, string Value)[] fields) => _http.PostAsync(
        new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> TryAsync(string email, string password, string path = "/account/sign-in") =>
        PostAsync(path, "sign-in", ("Input.Email", email), ("Input.Password", password));

    /// <summary>Signs out by the form of the account page.</summary>
    public async Task SignOutAsync()
    {
        var page = await (await GetAsync("/account")).Content.ReadAsStringAsync();
        await PostRawAsync("/account/sign-out", ("__RequestVerificationToken", Token().Match(page).Groups[1].Value));
    }

    /// <summary>The refusals that a page shows, by code.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(HttpResponseMessage answer) =>
        [.. Code().Matches(await answer.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value)];

    public void Dispose() => _http.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("data-code=\"([^\"]+)\"")]
    private static partial Regex Code();
}
