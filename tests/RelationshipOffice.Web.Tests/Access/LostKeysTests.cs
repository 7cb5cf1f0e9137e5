using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Keys that sealed the cookies are gone (F-90): whoever was signed in signs in once more, and nothing breaks.</summary>
public sealed class LostKeysTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Fact]
    public async Task A_restart_without_them_asks_for_a_new_sign_in()
    {
        const string Email = "lost@people.example";
        using var administrator = await office.AdministratorAsync(Email);
        await office.ExecuteAsync("delete from data_protection_keys");
        await using var again = office.WithWebHostBuilder(_ => { });
        again.UseKestrel(0);
        again.StartServer();
        using var guest = new PlainClient(again.ClientOptions.BaseAddress);
        // Without TLS the cookie has no prefix.
        guest.Cookies.Add(guest.Office, new Cookie("office", administrator.SignIn!.Value));

        using var refused = await guest.GetAsync("/account");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.StartsWith("/account/sign-in", refused.Headers.Location!.PathAndQuery, StringComparison.Ordinal);

        using var answer = await guest.TryAsync(Email, ServedOffice.Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/account")).StatusCode);
    }
}
