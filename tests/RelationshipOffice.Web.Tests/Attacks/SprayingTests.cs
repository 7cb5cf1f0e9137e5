using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Access;
using RelationshipOffice.Web.Access.Account;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Attacks;

/// <summary>One password tried at many accounts: none of them is tried often, and yet the address is (F-30).</summary>
public sealed class SprayingTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    private const string Known = "known@people.example";

    private int _accounts;

    [Fact]
    public async Task After_the_tries_of_one_address_even_a_right_password_is_refused_there_and_taken_elsewhere()
    {
        using var _ = await office.AdministratorAsync(Known);
        using var sprayer = new PlainClient(office.Address);
        using var elsewhere = new PlainClient(office.Address);

        var below = await SprayAsync(sprayer, SecretTries.PerAddress - 1);
        var last = await sprayer.TryAsync(Known, ServedOffice.Password);
        await sprayer.SignOutAsync();
        await SprayUntilRefusedAsync(sprayer);
        var refused = await sprayer.TryAsync(Known, ServedOffice.Password);

        Assert.All(below, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.Redirect, last.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(AccountForm.TooManyTries.Message, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(sprayer.SignIn);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.TryAsync(Known, ServedOffice.Password)).StatusCode);
        Assert.NotNull(elsewhere.SignIn);
    }

    // On a machine that took a minute for all this the first tries no longer count.
    private async Task SprayUntilRefusedAsync(PlainClient sprayer)
    {
        for (var more = 0; more < SecretTries.PerAddress; more++)
        {
            if ((await SprayAsync(sprayer, 1)).Single() == HttpStatusCode.TooManyRequests)
            {
                return;
            }
        }

        Assert.Fail("Nothing was refused.");
    }

    private async Task<IReadOnlyList<HttpStatusCode>> SprayAsync(PlainClient sprayer, int accounts)
    {
        var token = await sprayer.TokenAsync("/account/sign-in");
        var answers = new HttpStatusCode[accounts];
        await Parallel.ForAsync(0, accounts, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (n, _) =>
        {
            var account = Interlocked.Increment(ref _accounts);
            using var answer = await sprayer.PostRawAsync(
                "/account/sign-in", token, ("_handler", "sign-in"), ("Input.Email", $"account-{account}@people.example"), ("Input.Password", "Winter2026!!"));
            answers[n] = answer.StatusCode;
        });
        return answers;
    }
}
