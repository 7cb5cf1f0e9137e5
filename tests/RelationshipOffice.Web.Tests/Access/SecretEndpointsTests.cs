using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>Everything that takes a secret slows whoever guesses; the list is taken from the application, so that none is forgotten.</summary>
public sealed class SecretEndpointsTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    // What takes a post and no secret; each was looked at.
    private static readonly HashSet<string> WithoutSecret =
    [
        "/account", "/account/sign-out", "/account/too-many-pages", "/account/demo/{person:guid}",
        "/account/passkeys/ask", "/account/passkeys/offer", "/charters/{id:guid}/print", "/charters/{id:guid}/agenda",
        "/charters/{id:guid}/versions/{number:int}/evidence", "/account/confirmed", "/executive/pack", "/measures/import/file",
    ];

    private readonly Dictionary<string, Func<Task<Attempt>>> _tries = [];

    private delegate Task<HttpResponseMessage> Attempt();

    [Fact]
    public async Task After_twelve_wrong_secrets_each_says_to_wait_and_how_long()
    {
        CollectTries();
        // An office can be set up only while nobody is in it.
        Assert.Null(await ProblemAsync("/setup"));
        using var administrator = await office.AdministratorAsync("first@people.example");

        var problems = await Task.WhenAll(_tries.Keys.Where(k => k != "/setup").Select(ProblemAsync));

        Assert.Empty(problems.OfType<string>());
    }

    [Fact]
    public void Whatever_takes_a_post_is_tried_here_or_known_to_take_no_secret()
    {
        CollectTries();

        var known = _tries.Keys.Select(k => k.Split(' ')[0]).Concat(WithoutSecret).ToHashSet();

        Assert.Equal(known.Order(), Addresses.Forms(office.Services).Select(f => f.Route).Order());
    }

    private void CollectTries()
    {
        _tries["/setup"] = () => Post("/setup", "setup", ("Input.Token", "not-the-token"), ("Input.Name", "Eve"), ("Input.Email", "eve@people.example"), ("Input.Password", ServedOffice.Password));
        _tries["/account/sign-in"] = () => Post("/account/sign-in", "sign-in", ("Input.Email", "known@people.example"), ("Input.Password", "wrong"));
        _tries["/account/second-factor"] = SecondFactorAsync;
        _tries["/account/password"] = async () => From(
            await office.AdministratorAsync("password@people.example"), "/account/password", "password", ("Input.Current", "wrong"), ("Input.Password", "moss on the north side"));
        _tries["/account/authenticator on"] = async () => From(
            await office.AdministratorAsync("on@people.example"), "/account/authenticator", "turn-on", ("Input.Code", "000000"));
        _tries["/account/authenticator off"] = async () => From(
            await ProtectedAsync("off@people.example"), "/account/authenticator", "turn-off", ("Input.Current", "wrong"));
        _tries["/account/invitation/{token}"] = () =>
        {
            var guest = new PlainClient(office.Address);
            return Task.FromResult<Attempt>(() => guest.GetAsync("/account/invitation/made-up"));
        };
        _tries["/account/invitation/{token} of another"] = async () => From(
            new PlainClient(office.Address), await office.InviteAsync("invited@people.example"), "accept", ("Input.Email", "eve@people.example"), ("Input.Name", "Eve"), ("Input.Password", ServedOffice.Password));
        _tries["/account/confirm"] = async () => From(
            await office.AdministratorAsync("confirm@people.example"), "/account/confirm", "confirm", ("Input.Password", "wrong"));
        _tries["/account/passkeys/confirm"] = async () =>
        {
            var guest = await office.AdministratorAsync("confirm-key@people.example");
            return () => guest.PostFromAsync("/account", "/account/passkeys/confirm", ("credential", "{}"));
        };
        _tries["/account/passkeys/sign-in"] = () =>
        {
            var guest = new PlainClient(office.Address);
            return Task.FromResult<Attempt>(() => guest.PostFromAsync("/account/sign-in", "/account/passkeys/sign-in", ("credential", "{}")));
        };
        _tries["/account/passkeys/add"] = async () =>
        {
            var guest = await office.AdministratorAsync("key@people.example");
            return () => guest.PostFromAsync("/account", "/account/passkeys/add", ("credential", "{}"), ("name", "A key"));
        };
    }

    private async Task<string?> ProblemAsync(string what)
    {
        var attempt = await _tries[what]();
        List<HttpResponseMessage> before = [];
        // One after the other, as a person tries: each checks a password, and a hundred at once keep a busy machine from answering in time.
        for (var tries = 0; tries < SecretTries.PerAccount; tries++)
        {
            before.Add(await attempt());
        }

        // A page is shown again with what was wrong; the passkey script is told so by the code.
        var wrong = what.Contains("passkeys", StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
        if (before.Find(a => a.StatusCode != wrong) is { } early)
        {
            return $"{what}: {early.StatusCode} within the first tries";
        }

        var last = await attempt();
        var text = await last.Content.ReadAsStringAsync();
        var isTold = text.Contains("access.too_many_tries", StringComparison.Ordinal)
            // The page in the office's look, or a sentence for the script, which shows it on such a page.
            && (last.Content.Headers.ContentType?.MediaType == "application/json" || text.Contains("account-card", StringComparison.Ordinal));
        return last.StatusCode == HttpStatusCode.TooManyRequests && last.Headers.RetryAfter?.Delta == TimeSpan.FromMinutes(1) && isTold
            ? null
            : $"{what}: {last.StatusCode}, to come again after {last.Headers.RetryAfter}: {text}";
    }

    private Task<Attempt> Post(string path, string handler, params (string Name, string Value)[] fields) =>
        Task.FromResult(From(new PlainClient(office.Address), path, handler, fields));

    private static Attempt From(PlainClient guest, string path, string handler, params (string Name, string Value)[] fields) =>
        () => guest.PostAsync(path, handler, fields);

    private async Task<Attempt> SecondFactorAsync()
    {
        using var owner = await ProtectedAsync("second@people.example");
        var guest = new PlainClient(office.Address);
        await guest.TryAsync("second@people.example", ServedOffice.Password);
        return From(guest, "/account/second-factor", "second-factor", ("Input.Code", "000000"));
    }

    private async Task<PlainClient> ProtectedAsync(string email)
    {
        var guest = await office.AdministratorAsync(email);
        await office.ExecuteAsync($"update users set two_factor_enabled = true, authenticator_key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' where email = '{email}'");
        return guest;
    }
}
