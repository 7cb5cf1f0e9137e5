using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>Whose leaving can be previewed: partners that stand in a charter under way, and those charters.</summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetExitChoices : IQuery<ExitChoices>;

/// <summary>Partners by name, without the own organisation, and charters by code.</summary>
public sealed record ExitChoices(IReadOnlyList<FlowPartner> Partners, IReadOnlyList<PreviewedCharter> Charters);

internal sealed class GetExitChoicesHandler(OfficeDbContext db) : IHandler<GetExitChoices, ExitChoices>
{
    public async Task<Result<ExitChoices>> HandleAsync(GetExitChoices request, Actor actor, CancellationToken ct)
    {
        var open = db.Charters.ReachableBy(actor).Where(c => c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn);
        var partners = await db.Partners.Where(p => p.Kind != PartnerKind.OwnOrganisation && open.Any(c => c.Parties.Any(q => q.Partner == p.Id)))
            .OrderBy(p => p.Name).Select(p => new FlowPartner(p.Id, p.Name)).ToListAsync(ct);
        return new ExitChoices(partners, await open.OrderBy(c => c.Code).Select(c => new PreviewedCharter(c.Id, c.Code, c.Title)).ToListAsync(ct));
    }
}
