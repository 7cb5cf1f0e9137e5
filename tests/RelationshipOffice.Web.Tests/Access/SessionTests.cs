using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

public sealed class SessionTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Fact]
    public async Task A_restart_keeps_who_is_signed_in()
    {
        using var administrator = await office.AdministratorAsync("stays@people.example");
        await using var again = office.WithWebHostBuilder(_ => { });
        again.UseKestrel(0);
        again.StartServer();
        using var guest = new PlainClient(again.ClientOptions.BaseAddress);

        // Without TLS the cookie has no prefix; what stands in it was sealed by the office before the restart.
        guest.Cookies.Add(guest.Office, new Cookie("office", administrator.SignIn!.Value));

        Assert.Equal(HttpStatusCode.OK, (await guest.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_form_of_somebody_else_does_nothing()
    {
        using var one = await office.AdministratorAsync("one@people.example");
        using var two = await office.AdministratorAsync("two@people.example");
        var (own, foreign) = (await one.TokenAsync("/account"), await two.TokenAsync("/account"));

        Assert.Equal(HttpStatusCode.BadRequest, (await one.PostRawAsync("/account/sign-out", foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await one.GetAsync("/account")).StatusCode);

        Assert.Equal(HttpStatusCode.Redirect, (await one.PostRawAsync("/account/sign-out", own)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await one.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        using var here = await office.AdministratorAsync("changes@people.example");
        using var there = new PlainClient(office.Address);
        await there.TryAsync("changes@people.example", ServedOffice.Password);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/account")).StatusCode);

        await here.PostAsync("/account/password", "password", ("Input.Current", ServedOffice.Password), ("Input.Password", "moss on the north side"));

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/account")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/account")).StatusCode);
    }
}
