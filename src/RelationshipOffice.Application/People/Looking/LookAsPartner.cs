using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>
/// From now on the session sees the office as a partner manager of this partner does, without that party's private notes,
/// and changes nothing (domain guide §1: every party sees a charter equally, and the office can check it). The partner's own
/// people read in their activity that it was done, by whom and when. Refuses a partner that is not there, and sessions of
/// the console, which have no view.
/// </summary>
[Requires(Permission.LookAsPartner)]
public sealed class LookAsPartner : Command<Done>
{
    public required PartnerId Partner { get; init; }
}

internal sealed class LookAsPartnerHandler(OfficeDbContext db) : IHandler<LookAsPartner, Done>
{
    public async Task<Result<Done>> HandleAsync(LookAsPartner request, Actor actor, CancellationToken ct)
    {
        if (!await db.PartnersReachableBy(actor).AnyAsync(p => p.Id == request.Partner, ct)
            || await db.Sessions.SingleOrDefaultAsync(s => s.Id == actor.Session && s.Person == actor.Id, ct) is not { } session)
        {
            return OfficeErrors.NotFound;
        }

        session.LooksAs = request.Partner;
        (await db.People.SingleAsync(p => p.Id == actor.Id, ct)).LookAs(request.Partner);
        return Done.Value;
    }
}
