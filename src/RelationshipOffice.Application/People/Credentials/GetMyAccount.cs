using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>One's own account: profile, means of signing in and open sessions.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record GetMyAccount : IQuery<MyAccount>;

/// <summary>What the account page shows.</summary>
public sealed record MyAccount(
    PersonId Id, uint Version, string Name, string Title, string Email, Roles Roles, string? Partner, bool IsDemo,
    bool HasPassword, bool HasSecondFactor, int RecoveryCodesLeft,
    IReadOnlyList<PasskeyRow> Passkeys, IReadOnlyList<SessionRow> Sessions);

/// <summary>One passkey, by an id fit for an address.</summary>
public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>One open session.</summary>
public sealed record SessionRow(SignInMethod Method, DateTimeOffset StartedAt, string? Address, string? Agent, bool IsThisOne);

internal sealed class GetMyAccountHandler(OfficeDbContext db, UserManager<OfficeUser> users, OfficeClock clock) : IHandler<GetMyAccount, MyAccount>
{
    public async Task<Result<MyAccount>> HandleAsync(GetMyAccount request, Actor actor, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == actor.Id, ct);
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == actor.Id.Value, ct) is not { } user)
        {
            return OfficeErrors.NotFound;
        }

        var now = clock.Now;
        var sessions = await db.Sessions.Where(s => s.Person == actor.Id && s.EndedAt == null && s.EndsAt > now)
            .OrderByDescending(s => s.StartedAt).Take(20)
            .Select(s => new SessionRow(s.Method, s.StartedAt, s.Address, s.Agent, s.Id == actor.Session))
            .ToListAsync(ct);
        var partner = await db.Partners.Where(p => p.Id == person.StandsFor).Select(p => p.Name).SingleOrDefaultAsync(ct);
        var passkeys = await users.GetPasskeysAsync(user);
        return new MyAccount(
            person.Id, person.Version, person.Name, person.Title, person.Email, person.Roles, partner, person.IsDemo,
            user.PasswordHash is not null, user.TwoFactorEnabled, user.RecoveryCodes.Count,
            [.. passkeys.OrderBy(k => k.CreatedAt).Select(k => new PasskeyRow(Base64Url.EncodeToString(k.CredentialId), k.Name ?? "Passkey", k.CreatedAt))],
            sessions);
    }
}
