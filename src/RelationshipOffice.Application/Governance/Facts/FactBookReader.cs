using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Opens the book of facts on some partners as of a day: the relation facts among them, and everybody who may stand over
/// them by stakes or in a line. Four statements, however large the network of owners is. A verdict is the same for everybody, so
/// the book holds what lies beyond its reader's reach too: <see cref="SharedFacts"/> and <see cref="SharedVerdict"/> cut it.
/// </summary>
internal sealed class FactBookReader(OfficeDbContext db)
{
    /// <param name="withHeld">Reads also what the partners hold, for the view downwards.</param>
    public async Task<FactBook> ReadAsync(IReadOnlyCollection<PartnerId> about, DateOnly asOf, CancellationToken ct, bool withHeld = false)
    {
        using var all = db.PastTheWall();
        var linked = await LinkedAsync([.. about.Select(p => p.Value)], asOf, asOf, withHeld, ct);
        var facts = await FactsAsync([.. about], linked, asOf, ct);
        // An exclusivity may be owed to somebody outside the network: the name at least is needed.
        var named = linked.Concat(facts.Select(f => f.Counterpart)).Distinct().ToList();
        return new FactBook(
            asOf, await PartnersAsync(named, [.. about], asOf, ct), await HeldAsync(linked, asOf, asOf, ct), facts);
    }

    /// <summary>All stakes in some partners and in those that may stand over them, that were in force on any day from the first to the last.</summary>
    public async Task<IReadOnlyList<Holding>> HoldingsAsync(IReadOnlyCollection<PartnerId> about, DateOnly first, DateOnly last, CancellationToken ct)
    {
        using var all = db.PastTheWall();
        return await HeldAsync(await LinkedAsync([.. about.Select(p => p.Value)], first, last, false, ct), first, last, ct);
    }

    // Upwards over stakes in force and parents. A circle ends by itself: union keeps each partner once.
    private async Task<List<PartnerId>> LinkedAsync(Guid[] about, DateOnly first, DateOnly last, bool withHeld, CancellationToken ct)
    {
        var found = await db.Database.SqlQuery<Guid>(
            $"""
             with recursive held(id) as (
                 select unnest({about})
                 union
                 select s.owned from held join ownership_stakes s on s.owner = held.id
                 where {withHeld} and s."from" <= {last} and (s."to" is null or s."to" >= {first})
             ), linked(id) as (
                 select id from held
                 union
                 select above.id from linked cross join lateral (
                     select s.owner as id from ownership_stakes s
                     where s.owned = linked.id and s."from" <= {last} and (s."to" is null or s."to" >= {first})
                     union all
                     select p.parent from partners p where p.id = linked.id and p.parent is not null) above
             )
             select id as "Value" from linked
             """).ToListAsync(ct);
        return [.. found.Select(PartnerId.From)];
    }

    private async Task<List<StatedFact>> FactsAsync(List<PartnerId> about, List<PartnerId> linked, DateOnly asOf, CancellationToken ct)
    {
        var read = await db.RelationFacts.AsNoTracking()
            .Where(f => f.Date <= asOf
                && ((about.Contains(f.Partner) && (about.Contains(f.Counterpart) || f.Kind == RelationFactKind.Exclusivity))
                    || (linked.Contains(f.Partner) && linked.Contains(f.Counterpart)
                        && (f.Kind == RelationFactKind.ContractualControl || f.Kind == RelationFactKind.LineAuthority))))
            .ToListAsync(ct);
        return [.. read.Select(f => new StatedFact(f.Id, f.Partner, f.Counterpart, f.Value, f.Date, f.Source, f.IsVerified))];
    }

    private async Task<List<KnownPartner>> PartnersAsync(List<PartnerId> ids, List<PartnerId> about, DateOnly asOf, CancellationToken ct)
    {
        var read = await db.Partners.AsNoTracking().Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.LegalName,
                p.Kind,
                p.LegalEntity,
                p.Parent,
                p.ParentHasLineAuthority,
                p.Needs,
                Offers = p.Capabilities.Where(c => about.Contains(p.Id) && c.RatedOn <= asOf).OrderBy(c => c.Competence)
                    .Select(c => new RatedCompetence(c.Competence, c.Rating, c.RatedOn, c.Evidence)).ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. read.Select(p => new KnownPartner(
                p.Id, p.Name, p.LegalName, p.Kind == PartnerKind.InternalUnit, p.LegalEntity, p.Parent, p.ParentHasLineAuthority, p.Offers, p.Needs)),
        ];
    }

    private async Task<List<Holding>> HeldAsync(List<PartnerId> owned, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var read = await db.Partners.AsNoTracking().Where(p => owned.Contains(p.Id))
            .SelectMany(p => p.Stakes, (p, s) => new { Owned = p.Id, Stake = s })
            .Where(s => s.Stake.From <= last && (s.Stake.To == null || s.Stake.To >= first))
            .ToListAsync(ct);
        return
        [
            .. read.Select(s => new Holding(
                s.Stake.Owner, s.Owned, s.Stake.Economic?.Value, s.Stake.Voting?.Value, s.Stake.VotesRestricted,
                s.Stake.From, s.Stake.To, s.Stake.Date, s.Stake.Source, s.Stake.IsVerified)
            {
                Record = s.Stake.Id,
            }),
        ];
    }
}
