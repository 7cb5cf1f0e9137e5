using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What the office sends over TLS, as people reach it everywhere but on a machine of their own.</summary>
public sealed class TlsTests(ProvidedOffice office) : IClassFixture<ProvidedOffice>
{
    [Fact]
    public async Task Every_cookie_is_bound_to_the_host_secure_and_hidden_from_scripts()
    {
        using var administrator = await office.AdministratorAsync("tls@people.example");
        await office.ExecuteAsync("update users set two_factor_enabled = true where email = 'tls@people.example'");
        using var guest = new PlainClient(office.Address);
        List<HttpResponseMessage> answers =
        [
            await guest.GetAsync("/account/sign-in"),
            await guest.TryAsync("tls@people.example", ServedOffice.Password),
            await guest.PostFromAsync("/account/sign-in", "/account/passkeys/ask"),
            await administrator.PostAsync("/account/password", "password", ("Input.Current", ServedOffice.Password), ("Input.Password", "moss on the north side")),
        ];

        var cookies = answers.SelectMany(Cookies).ToList();

        Assert.Equal(
            ["__Host-office", "__Host-office-passkey", "__Host-office-second", "office-form"],
            cookies.Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)).Select(c => c.Split('=')[0]).Distinct().Order());
        Assert.All(cookies, Protected);
        Assert.All(cookies, c => Assert.Contains("path=/;", c + ";", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_way_to_the_provider_keeps_secure_cookies_for_its_answer_only()
    {
        // An office without one sends everybody to its setup instead of a sign-in.
        using var administrator = await office.AdministratorAsync("first@people.example");
        using var guest = new PlainClient(office.Address);
        office.Provider.Next = () => new("nobody", "nobody@people.example");

        var away = await guest.PostFromAsync("/account/sign-in", "/account/provider");

        Assert.StartsWith($"302 {TestProvider.Authority}", $"{(int)away.StatusCode} {away.Headers.Location} {await away.Content.ReadAsStringAsync()}", StringComparison.Ordinal);
        Assert.Equal(2, Cookies(away).Count(c => c.StartsWith(".AspNetCore.", StringComparison.Ordinal)));
        Assert.All(Cookies(away), Protected);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/office.css")]
    [InlineData("/nowhere.css")]
    [InlineData("/_blazor/negotiate")]
    public async Task Browsers_are_told_to_stay_with_TLS(string path)
    {
        using var guest = new PlainClient(office.Address);

        Assert.Equal("max-age=31536000", Assert.Single((await guest.GetAsync(path)).Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task A_cookie_without_the_hosts_prefix_signs_nobody_in()
    {
        using var administrator = await office.AdministratorAsync("prefix@people.example");
        using var thief = new PlainClient(office.Address);
        thief.Cookies.Add(office.Address, new Cookie("office", administrator.SignIn!.Value));

        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync("/account")).StatusCode);
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) => answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    private static void Protected(string cookie)
    {
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
