using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>The links that are still good, the soonest to run out first; fifty at most.</summary>
[Requires(Permission.AdministerPeople)]
public sealed record FindInvitations : IQuery<IReadOnlyList<InvitationRow>>;

/// <summary>One link that waits to be used.</summary>
public sealed record InvitationRow(
    InvitationId Id, string Email, Roles Roles, string? Partner, string InvitedBy, bool IsRenewal, DateTimeOffset ExpiresAt);

internal sealed class FindInvitationsHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FindInvitations, IReadOnlyList<InvitationRow>>
{
    private const int Most = 50;

    public async Task<Result<IReadOnlyList<InvitationRow>>> HandleAsync(FindInvitations request, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        return await db.Invitations.AsNoTracking()
            .Where(i => i.State == InvitationState.Open && i.ExpiresAt > now)
            .OrderBy(i => i.ExpiresAt)
            .Take(Most)
            .Select(i => new InvitationRow(
                i.Id, i.Email, i.Roles,
                db.Partners.Where(x => x.Id == i.StandsFor).Select(x => x.Name).FirstOrDefault(),
                db.People.Where(p => p.Id == i.InvitedBy).Select(p => p.Name).FirstOrDefault() ?? "",
                i.Renews != null, i.ExpiresAt))
            .ToArrayAsync(ct);
    }
}
