using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>Notes that a partner needs a competence no longer; one not noted changes nothing. Refuses a stale version.</summary>
[Requires(Permission.KeepPartners)]
public sealed class DropNeed : Command<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public required string Competence { get; init; }
}

internal sealed class DropNeedHandler(OfficeDbContext db) : IHandler<DropNeed, Done>
{
    public async Task<Result<Done>> HandleAsync(DropNeed request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        partner.DropNeed(request.Competence);
        return Done.Value;
    }
}
