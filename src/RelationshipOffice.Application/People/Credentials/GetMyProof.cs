using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Whether one has lately proved in this session who one is, and by which means one could do it now.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record GetMyProof : IQuery<MyProof>;

/// <param name="Holds">Whether what asks for a proof takes it now; a command looks again for itself.</param>
/// <param name="Until">When it ends to count.</param>
public sealed record MyProof(bool Holds, DateTimeOffset? Until, bool HasPassword, bool HasSecondFactor, bool HasPasskey, bool HasProvider, bool IsDemo);

internal sealed class GetMyProofHandler(OfficeDbContext db, Proofs proofs, UserManager<OfficeUser> users, OfficeOptions options) : IHandler<GetMyProof, MyProof>
{
    public async Task<Result<MyProof>> HandleAsync(GetMyProof request, Actor actor, CancellationToken ct)
    {
        var (proof, now) = (await proofs.FindAsync(actor, ct), await proofs.NowAsync(ct));
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == actor.Id.Value, ct);
        var isDemo = options.IsDemo && await db.People.AnyAsync(p => p.Id == actor.Id && p.IsDemo, ct);
        return new MyProof(
            actor.Session is null || proof?.HoldsAt(now) == true, proof?.At + SignerProof.Lasts,
            user?.PasswordHash is not null, user?.TwoFactorEnabled == true,
            user is not null && (await users.GetPasskeysAsync(user)).Count > 0, user is not null && (await users.GetLoginsAsync(user)).Count > 0, isDemo);
    }
}
