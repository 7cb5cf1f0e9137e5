using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Takes a partner out of the directory's sight and keeps all that is known of it; <see cref="RestorePartner"/> undoes
/// it. Refuses the own organisation (<c>partner.own_organisation.stays</c>) and a stale version (<c>office.conflict</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class ArchivePartner : Command<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }
}

internal sealed class ArchivePartnerHandler(OfficeDbContext db) : IHandler<ArchivePartner, Done>
{
    public async Task<Result<Done>> HandleAsync(ArchivePartner request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        partner.Archive();
        return Done.Value;
    }
}
