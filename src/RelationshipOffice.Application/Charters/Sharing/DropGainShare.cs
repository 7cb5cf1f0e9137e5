using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes the sharing of gain and pain out of a draft charter; its story stays. Refuses where there is none
/// (<c>charter.gain_share.not_there</c>), and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DropGainShare : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }
}

internal sealed class DropGainShareHandler(OfficeDbContext db) : IHandler<DropGainShare, Done>
{
    public async Task<Result<Done>> HandleAsync(DropGainShare request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var share = await db.GainShares.SingleOrDefaultAsync(s => s.Charter == charter.Id, ct);
        Rule.Guard(share is not null, GainShareErrors.NotThere);
        OfficeDbContext.Expect(share!, request.Version);
        share!.Drop(charter);
        return Done.Value;
    }
}
