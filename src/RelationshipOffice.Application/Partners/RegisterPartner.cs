using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Enters a partner in the directory: an organisation or an internal unit (domain guide §2). Refuses a name that is
/// taken (<c>partner.name.taken</c>), a second own organisation (<c>partner.own_organisation.taken</c>), an unknown
/// country (<c>partner.country.unknown</c>) and line authority of nobody (<c>partner.parent.missing</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RegisterPartner : PartnerForm<PartnerId>;

internal sealed class RegisterPartnerValidator : PartnerFormValidator<RegisterPartner, PartnerId>;

internal sealed class RegisterPartnerHandler(OfficeDbContext db) : IHandler<RegisterPartner, PartnerId>
{
    public async Task<Result<PartnerId>> HandleAsync(RegisterPartner request, Actor actor, CancellationToken ct)
    {
        if (request.Parent is { } parent && !await db.PartnersReachableBy(actor).AnyAsync(p => p.Id == parent, ct))
        {
            return OfficeErrors.NotFound;
        }

        var partner = new Partner(request.Profile);
        db.Partners.Add(partner);
        return partner.Id;
    }
}
