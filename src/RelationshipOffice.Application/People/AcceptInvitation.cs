using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// What a link is for, without the address it was made for. Refuses one that is unknown, used, revoked or has run out
/// (<c>invitation.…</c>).
/// </summary>
[Requires(Permission.Visit)]
public sealed record ReadInvitation(string Token) : IQuery<InvitationToRead>;

/// <summary>Who invites whom to what.</summary>
public sealed record InvitationToRead(string InvitedBy, Roles Roles, string? Partner, bool IsRenewal, DateTimeOffset ExpiresAt);

internal sealed class ReadInvitationHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ReadInvitation, InvitationToRead>
{
    public async Task<Result<InvitationToRead>> HandleAsync(ReadInvitation request, Actor actor, CancellationToken ct)
    {
        var hash = Secrets.Hash(request.Token);
        if (await db.Invitations.AsNoTracking().SingleOrDefaultAsync(i => i.TokenHash == hash, ct) is not { } invitation)
        {
            return InvitationErrors.Unknown;
        }

        invitation.MustBeGood(clock.Now);
        // Who is invited reaches nothing yet; the link itself tells whom it is for.
        using var all = db.PastTheWall();
        var by = await db.People.Where(p => p.Id == invitation.InvitedBy).Select(p => p.Name).SingleOrDefaultAsync(ct);
        var partner = await db.Partners.Where(p => p.Id == invitation.StandsFor).Select(p => p.Name).SingleOrDefaultAsync(ct);
        return new InvitationToRead(by ?? "An administrator", invitation.Roles, partner, invitation.Renews is not null, invitation.ExpiresAt);
    }
}

/// <summary>
/// Comes in by a link: once, in time, and only with the address it was made for (<c>invitation.…</c>). Sets name and
/// password of a new person, or a new password of one who is in the office already.
/// </summary>
[Requires(Permission.Visit)]
public sealed class AcceptInvitation : ICommand<PersonId>
{
    public required string Token { get; init; }

    public string Email { get; set; } = "";

    /// <summary>How the person is called; not asked when access is renewed.</summary>
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Password { get; set; } = "";
}

internal sealed class AcceptInvitationHandler(OfficeDbContext db, Accounts accounts, Sessions sessions, OfficeClock clock)
    : IHandler<AcceptInvitation, PersonId>
{
    public async Task<Result<PersonId>> HandleAsync(AcceptInvitation request, Actor actor, CancellationToken ct)
    {
        var hash = Secrets.Hash(request.Token);
        if (await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, ct) is not { } invitation)
        {
            return InvitationErrors.Unknown;
        }

        var id = invitation.Renews ?? PersonId.New();
        invitation.Accept(request.Email, id, clock.Now);
        var refusals = invitation.Renews is null
            ? await JoinAsync(invitation, id, request)
            : await RenewAsync(id, request.Password, ct);
        return refusals.Count > 0 ? Result<PersonId>.Refused(refusals) : id;
    }

    private async Task<IReadOnlyList<Error>> JoinAsync(Invitation invitation, PersonId id, AcceptInvitation request)
    {
        var person = new Person(id, request.Name, invitation.Email, invitation.StandsFor, invitation.Roles);
        person.Rename(request.Name, request.Title);
        person.Note(CredentialChange.PasswordSet);
        var refusals = await accounts.OpenAsync(id, invitation.Email, request.Password);
        db.People.Add(person);
        return refusals;
    }

    private async Task<IReadOnlyList<Error>> RenewAsync(PersonId id, string password, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == id, ct);
        var user = (await accounts.LockAsync(id, ct))!;
        Lockout.Open(user);
        var refusals = await accounts.SetPasswordAsync(user, password);
        await sessions.EndAllAsync(id, ct);
        person.Note(CredentialChange.PasswordSet);
        return refusals;
    }
}
