using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Attacks;

/// <summary>Whatever takes a form takes none that is not from a page of this person's in this session (F-41); the list is taken from the application.</summary>
public sealed partial class FormTokensTests(ProvidedOffice office) : IClassFixture<ProvidedOffice>
{
    private const string NewPassword = "moss on the north side";

    // Pages that post nothing: refused with any token, for no form of theirs has a name.
    private static readonly HashSet<string> WithoutForm =
    [
        "/account/too-many-pages", "/account/confirmed", "/charters/{id:guid}/print", "/charters/{id:guid}/agenda",
        "/charters/{id:guid}/versions/{number:int}/evidence", "/executive/pack",
    ];

    private static readonly string[] Tables =
        ["people", "users", "sessions", "invitations", "user_passkeys", "user_logins", "observation_imports", "activity"];

    [Fact]
    public async Task Without_a_token_nothing_is_taken()
    {
        using var guest = await office.AdministratorAsync("without@people.example");

        Assert.Empty(await TakenAsync(guest, await FormsAsync(guest, "without"), ("nothing", "")));
    }

    [Fact]
    public async Task With_a_token_of_somebody_else_s_and_the_cookie_to_it_nothing_is_taken()
    {
        using var guest = await office.AdministratorAsync("victim@people.example");
        using var other = await office.AdministratorAsync("attacker@people.example");
        var forms = await FormsAsync(guest, "victim");
        var token = await other.TokenAsync("/account");
        foreach (var cookie in other.Cookies.GetCookies(office.Address).Where(c => c.Name != other.SignIn!.Name))
        {
            guest.Cookies.Add(office.Address, new Cookie(cookie.Name, cookie.Value) { Secure = true });
            Assert.Equal(cookie.Value, Assert.Single(guest.Cookies.GetCookies(office.Address), c => c.Name == cookie.Name).Value);
        }

        Assert.Empty(await TakenAsync(guest, forms, token));
    }

    [Fact]
    public async Task After_signing_out_the_token_and_the_cookie_of_before_open_nothing()
    {
        using var guest = await office.AdministratorAsync("gone@people.example");
        var (forms, token, signIn) = (await FormsAsync(guest, "gone"), await guest.TokenAsync("/account"), guest.SignIn!);
        await guest.SignOutAsync();
        Assert.Empty(await TakenAsync(guest, forms, token));

        using var copied = new PlainClient(office.Address);
        foreach (var cookie in guest.Cookies.GetCookies(office.Address).Append(signIn))
        {
            copied.Cookies.Add(office.Address, new Cookie(cookie.Name, cookie.Value) { Secure = true });
        }

        Assert.Empty(await TakenAsync(copied, forms, token));
    }

    // Otherwise the tests above might send what is refused for another reason.
    [Fact]
    public async Task The_same_forms_with_their_own_token_are_taken()
    {
        using var guest = await office.AdministratorAsync("own@people.example");
        var before = await StandingAsync();

        var refused = new List<string>();
        foreach (var form in await FormsAsync(guest, "own"))
        {
            using var answer = await guest.PostRawAsync(form.Path, [await guest.TokenAsync(form.Page), .. form.Fields]);
            if (!IsTaken(answer))
            {
                refused.Add($"{form}: {answer.StatusCode}");
            }
        }

        Assert.Empty(refused);
        Assert.NotEqual(before, await StandingAsync());
    }

    [Fact]
    public async Task Whatever_takes_a_post_is_tried_here_or_known_to_have_no_form()
    {
        using var guest = await office.AdministratorAsync("all@people.example");
        var forms = await FormsAsync(guest, "all");

        Assert.Equal(Addresses.Forms(office.Services).Select(f => f.Route), forms.Select(f => f.Route).Concat(WithoutForm).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>The forms that were taken all the same, and what they left behind.</summary>
    private async Task<List<string>> TakenAsync(PlainClient guest, IReadOnlyList<Form> forms, (string Name, string Value) token)
    {
        var taken = new List<string>();
        var before = await StandingAsync();
        foreach (var form in forms)
        {
            using var answer = await guest.PostRawAsync(form.Path, [token, .. form.Fields]);
            if (IsTaken(answer))
            {
                taken.Add($"{form}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }

        if (await StandingAsync() != before)
        {
            taken.Add("Something changed.");
        }

        return taken;
    }

    // Who is not signed in is sent to do so; an endpoint that was reached with a challenge uses it up.
    private static bool IsTaken(HttpResponseMessage answer) =>
        answer.Headers.Location is { } to ? !to.ToString().Contains("/account/sign-in?ReturnUrl=", StringComparison.OrdinalIgnoreCase)
        : answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized) || (answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(c => c.Contains("office-passkey", StringComparison.Ordinal)));

    private async Task<IReadOnlyList<Form>> FormsAsync(PlainClient guest, string name)
    {
        var invitation = await office.InviteAsync($"invited-{name}@people.example");
        var version = Version().Match(await (await guest.GetAsync("/account")).Content.ReadAsStringAsync()).Groups[1].Value;
        var (email, password) = ($"{name}@people.example", ServedOffice.Password);
        return
        [
            new("/account", "/account", "rename", ("Input.Version", version), ("Input.Name", "Mallory"), ("Input.Title", "")),
            new("/account/confirm", "/account/confirm", "confirm", ("Input.Password", password)),
            new("/account/authenticator", "/account/authenticator", "turn-on", ("Input.Code", "000000")),
            new("/account/passkeys/ask", "/account", null),
            new("/account/passkeys/offer", "/account", null),
            new("/account/passkeys/add", "/account", null, ("credential", "{}"), ("name", "A key")),
            new("/account/passkeys/confirm", "/account", null, ("credential", "{}")),
            new("/account/passkeys/sign-in", "/account", null, ("credential", "{}")),
            new("/account/provider", "/account", null),
            new("/account/provider/confirm", "/account", null),
            new("/account/demo/{person:guid}", "/account", null) { Path = $"/account/demo/{Guid.CreateVersion7()}" },
            new("/measures/import/file", "/account", null),
            new("/account/sign-in", "/account/sign-in", "sign-in", ("Input.Email", email), ("Input.Password", password)),
            new("/account/second-factor", "/account", "second-factor", ("Input.Code", "000000")),
            new("/setup", "/account", "setup", ("Input.Token", "made-up"), ("Input.Name", "Mallory"), ("Input.Email", $"mallory-{name}@people.example"), ("Input.Password", NewPassword)),
            new("/account/invitation/{token}", invitation, "accept", ("Input.Email", $"invited-{name}@people.example"), ("Input.Name", "Mallory"), ("Input.Password", NewPassword)) { Path = invitation },
            new("/account/password", "/account/password", "password", ("Input.Current", password), ("Input.Password", NewPassword)),
            new("/account", "/account", "everywhere"),
            new("/account/sign-out", "/account/sign-in", null),
        ];
    }

    // What any of the forms could change, signing in and out included.
    private async Task<string> StandingAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        var rows = string.Join(" union all ", Tables.Select(table => $"select '{table} ' || t::text as row from {table} t"));
        var sql = $"select md5(string_agg(row, '|' order by row)) as \"Value\" from ({rows}) r";
        return await db.Database.SqlQueryRaw<string>(sql).SingleAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();

    private sealed record Form(string Route, string Page, string? Handler, params (string Name, string Value)[] Filled)
    {
        public string Path { get; init; } = Route;

        public (string Name, string Value)[] Fields => Handler is null ? Filled : [("_handler", Handler), .. Filled];

        public override string ToString() => $"{Route} {Handler}";
    }
}
