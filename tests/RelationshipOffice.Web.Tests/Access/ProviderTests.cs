using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>An office whose organisation has a sign-in provider of its own.</summary>
public sealed class ProvidedOffice(TemplateDatabase template) : ServedOffice(template)
{
    internal TestProvider Provider { get; } = new() { Next = () => new TestProvider.Person("nobody", "nobody@people.example") };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("OIDC_AUTHORITY", TestProvider.Authority)
            .UseSetting("OIDC_CLIENT_ID", TestProvider.Client)
            .UseSetting("OIDC_CLIENT_SECRET", TestProvider.Secret)
            .UseSetting("OIDC_NAME", "Island Health")
            .ConfigureServices(services => services.Configure<OpenIdConnectOptions>("oidc", oidc => oidc.BackchannelHttpHandler = Provider));
    }
}

public sealed class ProviderTests(ProvidedOffice office) : IClassFixture<ProvidedOffice>
{
    [Fact]
    public async Task Who_was_invited_comes_in_and_comes_in_again_under_another_address()
    {
        await office.InviteAsync("paula@people.example");
        using var guest = new PlainClient(office.Address);

        Assert.Equal("/charters", await ComeAsync(guest, new("paula-1", "paula@people.example"), "/charters"));
        Assert.Contains("paula@people.example", await (await guest.GetAsync("/account")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var later = new PlainClient(office.Address);
        Assert.Equal("/", await ComeAsync(later, new("paula-1", "paula.married@people.example", IsVerified: false)));
        Assert.Contains("Paula Provided", await (await later.GetAsync("/account")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_unknown_or_unproved_stays_out_and_is_told_what_to_do()
    {
        await office.InviteAsync("proved@people.example");
        using var guest = new PlainClient(office.Address);

        Assert.Equal(Refused, await ComeAsync(guest, new("stranger", "stranger@people.example")));
        Assert.Equal(Refused, await ComeAsync(guest, new("liar", "proved@people.example", IsVerified: false)));
        Assert.Null(guest.SignIn);
        var page = await (await guest.GetAsync(Refused)).Content.ReadAsStringAsync();
        Assert.Contains("Island Health did not bring anybody this office knows.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_or_foreign_state_is_refused()
    {
        await office.InviteAsync("state@people.example");
        office.Provider.Next = () => new("state", "state@people.example");
        using var guest = new PlainClient(office.Address);
        using var victim = new PlainClient(office.Address);

        var own = office.Provider.Authorize(await SentAwayAsync(guest));
        Assert.Equal(Refused, await BackAsync(guest, [own[0], ("state", own[1].Value[..^2] + "xx")]));
        // The attacker's own good answer, pressed on somebody else's browser.
        Assert.Equal(Refused, await BackAsync(victim, office.Provider.Authorize(await SentAwayAsync(guest))));
        Assert.Null(guest.SignIn ?? victim.SignIn);
    }

    [Fact]
    public async Task An_answer_is_good_once_and_a_token_for_another_sign_in_is_refused()
    {
        await office.InviteAsync("nonce@people.example");
        office.Provider.Next = () => new("nonce", "nonce@people.example");
        using var guest = new PlainClient(office.Address);
        try
        {
            office.Provider.OtherNonce = "a nonce of an older sign-in";
            Assert.Equal(Refused, await BackAsync(guest, office.Provider.Authorize(await SentAwayAsync(guest))));
        }
        finally
        {
            office.Provider.OtherNonce = null;
        }

        var good = office.Provider.Authorize(await SentAwayAsync(guest));
        Assert.StartsWith("/account/provider/done", await BackAsync(guest, good), StringComparison.Ordinal);
        Assert.Equal(Refused, await BackAsync(guest, good));
    }

    [Fact]
    public async Task A_code_without_the_word_it_was_asked_with_is_worth_nothing()
    {
        await office.InviteAsync("pkce@people.example");
        office.Provider.Next = () => new("pkce", "pkce@people.example");
        using var thief = new PlainClient(office.Address);
        using var guest = new PlainClient(office.Address);

        var stolen = office.Provider.Authorize(await SentAwayAsync(guest))[0];
        var own = office.Provider.Authorize(await SentAwayAsync(thief))[1];

        Assert.Equal(Refused, await BackAsync(thief, [stolen, own]));
        Assert.Null(thief.SignIn);
    }

    [Fact]
    public async Task The_provider_leads_nowhere_outside_the_office()
    {
        await office.InviteAsync("leads@people.example");
        using var guest = new PlainClient(office.Address);

        Assert.Equal("/", await ComeAsync(guest, new("leads", "leads@people.example"), "//evil.example/"));
    }

    [Fact]
    public async Task An_administrator_made_on_the_console_needs_no_provider()
    {
        using var administrator = await office.AdministratorAsync("glass@people.example");

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/administration/people")).StatusCode);
    }

    [Theory]
    [InlineData(10, null, true)]
    [InlineData(3600, null, false)]
    [InlineData(null, null, false)]
    [InlineData(10, "somebody-else", false)]
    public async Task Before_signing_the_provider_asks_anew_and_says_when(int? secondsAgo, string? subject, bool isTaken)
    {
        var name = $"anew-{secondsAgo}-{subject}";
        await office.InviteAsync($"{name}@people.example");
        using var guest = new PlainClient(office.Address);
        var person = new TestProvider.Person(name, $"{name}@people.example");
        await ComeAsync(guest, person);
        office.Provider.Next = () => person with { Subject = subject ?? name, SignedInAgo = secondsAgo is { } s ? TimeSpan.FromSeconds(s) : null };

        var away = (await guest.PostFromAsync("/account/confirm", "/account/provider/confirm?returnUrl=%2Fcharters")).Headers.Location!;
        var done = await BackAsync(guest, office.Provider.Authorize(away));
        var to = Path((await guest.GetAsync(done)).Headers.Location);

        Assert.Contains("prompt=login", away.Query, StringComparison.Ordinal);
        Assert.Contains("max_age=0", away.Query, StringComparison.Ordinal);
        Assert.Equal(isTaken ? "/charters" : "/account/confirm?provider=refused&returnUrl=%2Fcharters", to);
    }

    private const string Refused = "/account/sign-in?provider=refused";

    /// <summary>Goes to the provider and back; answers where the office leads in the end.</summary>
    private async Task<string> ComeAsync(PlainClient guest, TestProvider.Person person, string returnUrl = "/")
    {
        office.Provider.Next = () => person;
        return await BackAsync(guest, office.Provider.Authorize(await SentAwayAsync(guest, returnUrl))) is var done && done.StartsWith("/account/provider/done", StringComparison.Ordinal)
            ? Path((await guest.GetAsync(done)).Headers.Location)
            : done;
    }

    private static async Task<Uri> SentAwayAsync(PlainClient guest, string returnUrl = "/")
    {
        var answer = await guest.PostFromAsync("/account/sign-in", "/account/provider?returnUrl=" + Uri.EscapeDataString(returnUrl));
        Assert.StartsWith(TestProvider.Authority + "/authorize", answer.Headers.Location?.ToString(), StringComparison.Ordinal);
        return answer.Headers.Location!;
    }

    private async Task<string> BackAsync(PlainClient guest, (string Name, string Value)[] fields) =>
        Path((await guest.PostRawAsync("/account/provider/back", fields)).Headers.Location);

    private string Path(Uri? location) => new Uri(office.Address, location!).PathAndQuery;
}
