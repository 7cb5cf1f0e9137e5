using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

/// <summary>Makes people who can sign in, the way they come in for real: by an invitation.</summary>
internal static class People
{
    public const string Password = "heather over granite";

    public static readonly Device Desk = new("10.0.0.7", "A browser");

    private static int _count;

    public static Task<PersonId> AnAdministratorAsync(this OfficeFixture office) => office.APersonAsync("Ada Admin", Roles.Administrator);

    public static string AnEmail() => $"guest{Interlocked.Increment(ref _count)}@people.example";

    /// <summary>Somebody who accepted an invitation and has a password.</summary>
    public static async Task<(PersonId Id, string Email)> AMemberAsync(this OfficeFixture office, Roles roles = Roles.Executive)
    {
        var email = AnEmail();
        var admin = office.As(await office.AnAdministratorAsync());
        var link = await admin.SendAsync(new InvitePerson { Email = email, Roles = roles }).ValueAsync();
        var id = await office.AsVisitor().SendAsync(Accept(link.Token, email)).ValueAsync();
        return (id, email);
    }

    public static AcceptInvitation Accept(string token, string email) =>
        new() { Token = token, Email = email, Name = "Gustav Guest", Password = Password };

    public static async Task<SignInAnswer> TryAsync(this OfficeFixture office, string email, string password = Password) =>
        await office.AsVisitor().SendAsync(new SignIn { Email = email, Password = password, Device = Desk }).ValueAsync();

    /// <summary>The door at which this sign-in stands, as a browser would.</summary>
    public static Pipeline.Office At(this OfficeFixture office, SignedIn session) => new(
        office.Services.GetRequiredService<IServiceScopeFactory>(),
        new SignedInSource(new Identity(session.Person, session.Stamp, Desk.Address, session.Session)),
        NullLogger<Pipeline.Office>.Instance);

    public static async Task<PersonDetails> SeenAsync(this OfficeFixture office, PersonId person) =>
        await office.As(office.Officer).AskAsync(new GetPerson(person)).ValueAsync();

    private sealed class SignedInSource(Identity identity) : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(identity);
    }
}
