using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Says anew what the directory tells about a partner (domain guide §2). Refuses what registering refuses, and a
/// parent that is itself (<c>partner.parent.itself</c>) or stands below (<c>partner.parent.below</c>), an archived
/// partner (<c>partner.archived</c>) and a stale version (<c>office.conflict</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class DescribePartner : PartnerForm<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }
}

internal sealed class DescribePartnerValidator : PartnerFormValidator<DescribePartner, Done>;

internal sealed class DescribePartnerHandler(OfficeDbContext db) : IHandler<DescribePartner, Done>
{
    public async Task<Result<Done>> HandleAsync(DescribePartner request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        if (request.Parent is { } parent && parent != partner.Parent && parent != partner.Id)
        {
            var above = await AboveAsync(parent, ct);
            if (above.Count == 0)
            {
                return OfficeErrors.NotFound;
            }

            if (above.Contains(partner.Id))
            {
                return PartnerErrors.ParentIsBelow;
            }
        }

        partner.Describe(request.Profile);
        return Done.Value;
    }

    // "union", not "union all": a circle that two people closed at the same moment still ends.
    private async Task<List<PartnerId>> AboveAsync(PartnerId partner, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>(
            $"""
             with recursive above as (
                 select id, parent from partners where id = {partner.Value}
                 union select p.id, p.parent from partners p join above a on p.id = a.parent)
             select id as "Value" from above
             """).ToListAsync(ct);
        return [.. ids.Select(PartnerId.From)];
    }
}
