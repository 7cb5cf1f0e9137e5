using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Signs in somebody whom the organisation's own sign-in provider has proved. The first time it is bound to the person
/// with the same e-mail address, if the provider has verified it; or an open invitation for it is accepted. It never
/// makes a person by itself.
/// </summary>
[Requires(Permission.Visit)]
public sealed class SignInWithProvider : ICommand<SignInAnswer>
{
    public required string Provider { get; init; }

    /// <summary>The provider's own name for the person, which never changes.</summary>
    public required string Subject { get; init; }

    public required string Email { get; init; }

    public required bool EmailIsVerified { get; init; }

    public required string Name { get; init; }

    public required Device Device { get; init; }
}

internal sealed class SignInWithProviderHandler(
    OfficeDbContext db, UserManager<OfficeUser> users, Accounts accounts, Sessions sessions, OfficeClock clock)
    : IHandler<SignInWithProvider, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(SignInWithProvider request, Actor actor, CancellationToken ct)
    {
        var user = await users.FindByLoginAsync(request.Provider, request.Subject);
        if (user is null && request.EmailIsVerified)
        {
            user = await accounts.LockAsync(request.Email, ct) ?? await AcceptInvitationAsync(request, ct);
            await LinkAsync(user, request, ct);
        }

        return user is not null && await sessions.StartAsync(user, SignInMethod.Provider, request.Device, ct) is { } session
            ? SignInAnswer.In(session)
            : SignInAnswer.Refused;
    }

    private async Task<OfficeUser?> AcceptInvitationAsync(SignInWithProvider request, CancellationToken ct)
    {
        var (email, now) = (EmailAddress.Clean(request.Email, "Email"), clock.Now);
        var invitation = await db.Invitations
            .Where(i => i.Email == email && i.State == InvitationState.Open && i.ExpiresAt > now && i.Renews == null)
            .OrderByDescending(i => i.ExpiresAt).FirstOrDefaultAsync(ct);
        if (invitation is null)
        {
            return null;
        }

        var id = PersonId.New();
        if ((await accounts.OpenAsync(id, email, null)).Count > 0)
        {
            return null;
        }

        db.People.Add(new Person(id, string.IsNullOrWhiteSpace(request.Name) ? email : request.Name, email, invitation.StandsFor, invitation.Roles));
        invitation.Accept(email, id, now);
        return await accounts.LockAsync(id, ct);
    }

    private async Task LinkAsync(OfficeUser? user, SignInWithProvider request, CancellationToken ct)
    {
        if (user is null)
        {
            return;
        }

        await users.AddLoginAsync(user, new UserLoginInfo(request.Provider, request.Subject, request.Provider));
        var id = PersonId.From(user.Id);
        var person = db.People.Local.SingleOrDefault(p => p.Id == id) ?? await db.People.SingleAsync(p => p.Id == id, ct);
        person.Note(CredentialChange.ProviderLinked);
    }
}
