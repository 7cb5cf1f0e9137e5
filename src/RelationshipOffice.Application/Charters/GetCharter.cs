using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>One charter with its parties and who decides what; out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetCharter(CharterId Charter) : IQuery<CharterDetails>;

/// <summary>What the charter page shows.</summary>
public sealed record CharterDetails(
    CharterId Id, uint Version, string Code, string Title, Stage Stage,
    IReadOnlyList<PartyRow> Parties, IReadOnlyList<DomainRow> Domains, bool MayGovern);

/// <summary>A party by name.</summary>
public sealed record PartyRow(PartnerId Partner, string Name);

/// <summary>Who decides in one domain; leaders by name.</summary>
public sealed record DomainRow(DecisionDomain Domain, GovernanceType Type, IReadOnlyList<PartyRow> Leads);

internal sealed class GetCharterHandler(OfficeDbContext db) : IHandler<GetCharter, CharterDetails>
{
    public async Task<Result<CharterDetails>> HandleAsync(GetCharter request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var names = await db.Partners.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new CharterDetails(
            charter.Id, charter.Version, charter.Code, charter.Title, charter.Stage,
            [.. charter.Parties.Select(p => Named(p.Partner))],
            [.. charter.Domains.OrderBy(d => d.Domain).Select(d =>
                new DomainRow(d.Domain, d.WhoDecides.Type, [.. d.WhoDecides.Leads.Members.Select(Named)]))],
            MayGovern: actor.May(Permission.GovernCharters) && charter.IsDraft);

        PartyRow Named(PartnerId partner) => new(partner, names.GetValueOrDefault(partner, ""));
    }
}
