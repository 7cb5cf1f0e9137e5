using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Takes a link back before it was used (<c>invitation.used</c>, <c>invitation.revoked</c>).</summary>
[Requires(Permission.AdministerPeople)]
public sealed class RevokeInvitation : Command<Done>
{
    public required InvitationId Invitation { get; init; }
}

internal sealed class RevokeInvitationHandler(OfficeDbContext db) : IHandler<RevokeInvitation, Done>
{
    public async Task<Result<Done>> HandleAsync(RevokeInvitation request, Actor actor, CancellationToken ct)
    {
        if (await db.Invitations.SingleOrDefaultAsync(i => i.Id == request.Invitation, ct) is not { } invitation)
        {
            return OfficeErrors.NotFound;
        }

        invitation.Revoke();
        return Done.Value;
    }
}
