using System.Net;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests.Access;

public sealed class SignInTests(TheOffice office)
{
    private const string Password = Newcomers.Password;

    private static int _count;

    [Fact]
    public async Task The_sixth_try_fails_even_with_the_right_password()
    {
        var email = await AMemberAsync();
        using var guest = new PlainClient(office.Address);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(["access.no_match"], await PlainClient.CodesAsync(await guest.TryAsync(email, "a wrong password")));
        }

        Assert.Equal(["access.no_match"], await PlainClient.CodesAsync(await guest.TryAsync(email, Password)));
        Assert.Null(guest.SignIn);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_no_password_comes_back()
    {
        var email = await AMemberAsync();
        using var guest = new PlainClient(office.Address);

        var known = await guest.TryAsync(email, "a wrong password");
        var unknown = await guest.TryAsync("nobody@people.example", "a wrong password");

        Assert.Equal(known.StatusCode, unknown.StatusCode);
        Assert.Equal(await PlainClient.CodesAsync(known), await PlainClient.CodesAsync(unknown));
        Assert.DoesNotContain("a wrong password", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_guesses_fast_is_slowed()
    {
        using var guest = new PlainClient(office.Address);
        HttpStatusCode last = default;
        for (var i = 0; i < 20 && last != HttpStatusCode.TooManyRequests; i++)
        {
            last = (await guest.TryAsync("guessed@people.example", "a wrong password")).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Theory, Expects("The required antiforgery cookie")]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/passkeys/ask")]
    [InlineData("/account/passkeys/sign-in")]
    [InlineData("/account/demo/01a20a73-4f89-7f50-8626-9945e91f6279")]
    public async Task A_post_without_the_forms_token_is_refused(string path)
    {
        using var guest = new PlainClient(office.Address);

        var answer = await guest.PostRawAsync(path, ("_handler", "sign-in"), ("Input.Email", "x@people.example"), ("Input.Password", Password));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_cookie_is_hidden_from_scripts_new_each_time_and_worthless_after_signing_out()
    {
        var email = await AMemberAsync();
        using var guest = new PlainClient(office.Address);
        var header = Assert.Single((await guest.TryAsync(email, Password)).Headers.GetValues("Set-Cookie"), c => c.StartsWith("office=", StringComparison.Ordinal));
        Assert.Contains("httponly", header, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", header, StringComparison.OrdinalIgnoreCase);

        var first = guest.SignIn!.Value;
        await guest.TryAsync(email, Password);
        Assert.NotEqual(first, guest.SignIn!.Value);

        var copied = guest.SignIn!.Value;
        await guest.SignOutAsync();
        using var thief = new PlainClient(office.Address);
        thief.Cookies.Add(office.Address, new Cookie("office", copied));
        Assert.StartsWith("/account/sign-in", (await thief.GetAsync("/account")).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_never_leads_out_of_the_office(string wanted)
    {
        var email = await AMemberAsync();
        using var guest = new PlainClient(office.Address);

        var answer = await guest.TryAsync(email, Password, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(wanted));

        Assert.Equal(office.Address, new Uri(office.Address, answer.Headers.Location!));
    }

    [Fact]
    public async Task Setup_is_closed_once_there_is_an_administrator()
    {
        await AMemberAsync();
        using var guest = new PlainClient(office.Address);

        Assert.Equal("/account/sign-in", new Uri(office.Address, (await guest.GetAsync("/setup")).Headers.Location!).AbsolutePath);
    }

    [Fact]
    public async Task A_made_up_invitation_leads_nowhere()
    {
        using var guest = new PlainClient(office.Address);

        Assert.Equal(["invitation.unknown"], await PlainClient.CodesAsync(await guest.GetAsync("/account/invitation/made-up")));
    }

    /// <summary>An administrator made on the console, who has set a password since.</summary>
    private async Task<string> AMemberAsync()
    {
        var email = $"member{Interlocked.Increment(ref _count)}@people.example";
        using var _ = await office.Services.AdministratorAsync(office.Address, email);
        return email;
    }
}
