using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>Passkeys with the browser's own virtual authenticator, as a laptop with a fingerprint reader has one.</summary>
public sealed class PasskeyTests(TheOffice office, TheBrowser browser)
{
    // A passkey belongs to a host name; to browsers a bare address is none.
    private Uri Localhost => new UriBuilder(office.Address) { Host = "localhost" }.Uri;

    // The last passkey is refused on purpose: an answer of 400 stands on the browser's console.
    [Fact, Expects("Failed to load resource")]
    public async Task A_passkey_is_added_signs_in_without_a_password_and_opens_nothing_once_deleted()
    {
        await using var context = await SignedInAsync("keys@people.example");
        var page = context.Pages[0];
        var authenticator = await AuthenticatorAsync(page);

        await page.GetByLabel("Name of the new passkey").FillAsync("This laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Name of the passkey")).ToHaveValueAsync("This laptop");
        Assert.Equal("localhost", await OnlyCredentialAsync(authenticator));

        await SignOutAsync(page);
        await PasskeyAsync(page);
        await page.WaitForURLAsync(Localhost.ToString());
        await page.GotoAsync(new Uri(Localhost, "/account").ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Delete This laptop" }).ClickAsync();
        await page.GetByText("A passkey signs you in with your device's own lock").WaitForAsync();
        await SignOutAsync(page);
        await PasskeyAsync(page);
        await Assertions.Expect(page.GetByText("The passkey was not accepted.")).ToBeVisibleAsync();
        Assert.EndsWith("/account/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_opens_an_account_that_somebody_locked_by_guessing()
    {
        await using var context = await SignedInAsync("locked@people.example");
        var page = context.Pages[0];
        await AuthenticatorAsync(page);
        await page.GetByLabel("Name of the new passkey").FillAsync("Phone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Name of the passkey")).ToHaveValueAsync("Phone");
        await SignOutAsync(page);
        using var attacker = new PlainClient(office.Address);
        for (var i = 0; i < 5; i++)
        {
            await attacker.TryAsync("locked@people.example", "a wrong password");
        }

        await PasskeyAsync(page);

        await page.WaitForURLAsync(Localhost.ToString());
    }

    [Fact]
    public async Task A_browser_that_uses_no_passkey_is_told_in_a_sentence()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        await AuthenticatorAsync(page, isVerified: false);
        await page.GotoAsync(new Uri(Localhost, "/account/sign-in").ToString());

        await PasskeyAsync(page);

        await Assertions.Expect(page.GetByText("No passkey was used. Try again, or sign in another way.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Under_a_bare_address_no_passkey_is_offered()
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();

        await page.GotoAsync(new UriBuilder(office.Address) { Host = "127.0.0.1", Path = "/account/sign-in" }.Uri.ToString());

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).WaitForAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeHiddenAsync();
    }

    private async Task<IBrowserContext> SignedInAsync(string email)
    {
        using var guest = await office.Services.AdministratorAsync(office.Address, email);
        var context = await browser.OpenAsync();
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync([new Cookie { Name = "office", Value = guest.SignIn!.Value, Url = Localhost.ToString() }]);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Localhost, "/account").ToString());
        return context;
    }

    private static async Task<(ICDPSession Tools, string Id)> AuthenticatorAsync(IPage page, bool isVerified = true)
    {
        var tools = await page.Context.NewCDPSessionAsync(page);
        await tools.SendAsync("WebAuthn.enable");
        var made = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = isVerified,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return (tools, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>The site to which the only passkey of the authenticator belongs.</summary>
    private static async Task<string?> OnlyCredentialAsync((ICDPSession Tools, string Id) authenticator)
    {
        var kept = await authenticator.Tools.SendAsync("WebAuthn.getCredentials", new Dictionary<string, object> { ["authenticatorId"] = authenticator.Id });
        return Assert.Single(kept!.Value.GetProperty("credentials").EnumerateArray().ToList()).GetProperty("rpId").GetString();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/account/sign-in");
    }

    private static Task PasskeyAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
}
