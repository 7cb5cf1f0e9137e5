using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace RelationshipOffice.Web.Tests.Hosting;

public sealed class HostingTests(HostedOffice office) : IClassFixture<HostedOffice>
{
    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/office.css", HttpStatusCode.OK)]
    [InlineData("/missing.css", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/test/fault.txt", HttpStatusCode.InternalServerError)]
    [InlineData("/_blazor/negotiate?negotiateVersion=1", HttpStatusCode.Unauthorized)]
    public async Task Every_answer_carries_the_protective_headers(string path, HttpStatusCode status)
    {
        using var answer = await Visitor().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Matches("script-src 'self' 'nonce-[A-Za-z0-9+/]{24}';", policy);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.NotEmpty(answer.Headers.GetValues("Permissions-Policy"));
        Assert.Equal(path != "/office.css", answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Behind_TLS_browsers_are_told_to_stay_there()
    {
        using var answer = await Visitor("https://office.example").GetAsync("/health/live");

        Assert.Equal("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Theory]
    [InlineData("http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://office.example", HttpStatusCode.Forbidden)]
    [InlineData("http://office.example:81", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("http://office.example", HttpStatusCode.Unauthorized)]
    public async Task A_circuit_is_refused_to_other_origins_and_to_who_is_not_signed_in(string origin, HttpStatusCode status)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        ask.Headers.Add("Origin", origin);

        using var answer = await Visitor().SendAsync(ask);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("evil.example", "localhost")]
    [InlineData("office.example", "office.example")]
    public async Task A_proxy_passes_on_none_but_the_public_host_name(string forwarded, string host)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/");
        ask.Headers.Add("X-Forwarded-Host", forwarded);

        using var answer = await Visitor("http://localhost").SendAsync(ask);

        Assert.Equal(host, answer.Headers.Location?.Host);
    }

    [Fact]
    public async Task An_unknown_host_name_is_refused()
    {
        using var answer = await Visitor("http://evil.example").GetAsync("/health/live");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/test/fault.txt", HttpStatusCode.InternalServerError)]
    [InlineData("DELETE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/missing.css", HttpStatusCode.NotFound)]
    public async Task A_fault_is_a_plain_sentence_with_an_id(string method, string path, HttpStatusCode status)
    {
        using var ask = new HttpRequestMessage(new HttpMethod(method), path);
        ask.Headers.Add("Accept", "text/html");

        using var answer = await Visitor().SendAsync(ask);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches("Error id [0-9a-f]{12}", text);
        Assert.DoesNotContain("secret of the stack", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_ready_only_with_a_database_of_its_own_version()
    {
        var visitor = Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);

        await ExecuteAsync("insert into \"__EFMigrationsHistory\" values ('29991231000000_Future', '10.0.0')");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/live")).StatusCode);

        await ExecuteAsync("delete from \"__EFMigrationsHistory\" where migration_id = '29991231000000_Future'");
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public void Told_to_stop_it_gives_what_is_under_way_less_than_the_ten_seconds_that_are_promised() =>
        Assert.InRange(office.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(9));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private HttpClient Visitor(string address = "http://office.example") => office.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri(address) });
}
