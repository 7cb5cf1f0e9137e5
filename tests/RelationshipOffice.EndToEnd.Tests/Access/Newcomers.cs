using RelationshipOffice.Application.People.Credentials;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>People who came in by the console, as the first ones of an office do.</summary>
internal static class Newcomers
{
    public const string Password = "heather over granite";

    /// <summary>An administrator made on the console, who has set a password since and is signed in with it.</summary>
    public static async Task<PlainClient> AdministratorAsync(this IServiceProvider services, Uri office, string email)
    {
        var once = (await BreakGlass.RepairAdministratorAsync(services, email, TestContext.Current.CancellationToken)).Value;
        var guest = new PlainClient(office);
        var first = await guest.TryAsync(email, once);
        Assert.Equal("/account/password", new Uri(office, first.Headers.Location!).AbsolutePath);
        await guest.PostAsync("/account/password", "password", ("Input.Password", Password));
        return guest;
    }
}
