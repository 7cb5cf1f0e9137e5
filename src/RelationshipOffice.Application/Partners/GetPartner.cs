using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// One partner with people, capabilities, stakes and facts both ways, charters and history; out of reach is
/// <c>office.not_found</c>. Nine statements, however much there is.
/// </summary>
[Requires(Permission.SeePartners)]
public sealed record GetPartner(PartnerId Partner) : IQuery<PartnerDetails>;

internal sealed class GetPartnerHandler(OfficeDbContext db, ActivityReader activity, OfficeClock clock) : IHandler<GetPartner, PartnerDetails>
{
    private const int NewestEntries = 20;

    public async Task<Result<PartnerDetails>> HandleAsync(GetPartner request, Actor actor, CancellationToken ct)
    {
        var id = request.Partner;
        if (await DetailsAsync(id, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        var (mayKeep, today) = (actor.May(Permission.KeepPartners), clock.Today);
        return partner with
        {
            People = await PeopleAsync(id, actor, ct),
            Capabilities = await db.Partners.Where(p => p.Id == id).SelectMany(p => p.Capabilities)
                .OrderByDescending(c => c.Rating).ThenBy(c => c.Competence)
                .Select(c => new CapabilityRow(c.Id, c.Competence, c.Rating, c.Evidence, c.RatedOn)).ToListAsync(ct),
            Stakes = await StakesAsync(id, actor, ct),
            Facts = await FactsAsync(id, actor, ct),
            Charters = await db.Charters.ReachableBy(actor).Where(c => c.Parties.Any(p => p.Partner == id)).OrderByCode(c => c.Code)
                .Select(c => new PartnerCharterRow(
                    c.Id, c.Code, c.Title, c.Stage, c.Parties.Where(p => p.Partner == id).Select(p => p.Role).First(), c.Terms.ReviewDate,
                    c.Terms.ReviewDate < today && c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn)).ToListAsync(ct),
            History = await activity.SayAsync(
                await db.Activity.ReachableBy(db, actor).AsNoTracking().Where(e => e.SubjectKind == SubjectKind.Partner && e.SubjectId == id.Value)
                    .OrderByDescending(e => e.Sequence).Take(NewestEntries).ToListAsync(ct),
                actor, ct),
            MayKeep = mayKeep && !partner.IsArchived,
            MayArchive = mayKeep && !partner.IsArchived && partner.Kind != PartnerKind.OwnOrganisation,
            MayPreviewExit = actor.May(Permission.SeeExecutivePage) && partner.Kind != PartnerKind.OwnOrganisation,
            MayRestore = mayKeep && partner.IsArchived,
        };
    }

    private async Task<PartnerDetails?> DetailsAsync(PartnerId id, Actor actor, CancellationToken ct)
    {
        var above = db.PartnersReachableBy(actor);
        return await db.PartnersReachableBy(actor).Where(p => p.Id == id)
            .Select(p => new PartnerDetails(
                p.Id, p.Version, p.Name, p.LegalName, p.Kind, p.IsInternal, p.Country, p.Segment, p.LegalEntity,
                above.Where(a => a.Id == p.Parent).Select(a => new PartnerName(a.Id, a.Name)).FirstOrDefault(),
                p.ParentHasLineAuthority, p.About, p.IsArchived, p.Needs))
            .SingleOrDefaultAsync(ct);
    }

    private Task<List<PartnerPersonRow>> PeopleAsync(PartnerId id, Actor actor, CancellationToken ct) => db.People
        .Where(p => p.StandsFor == id && (actor.SeesWholeOffice || !p.IsSuspended))
        .OrderBy(p => p.Name)
        .Select(p => new PartnerPersonRow(p.Id, p.Name, p.Title, p.Roles, p.IsSuspended))
        .ToListAsync(ct);

    private async Task<IReadOnlyList<StakeRow>> StakesAsync(PartnerId id, Actor actor, CancellationToken ct)
    {
        var stakes = await db.Partners
            .SelectMany(p => p.Stakes, (owned, stake) => new { Owned = owned, Stake = stake })
            .Where(s => s.Owned.Id == id || s.Stake.Owner == id)
            .Join(db.Partners, s => s.Stake.Owner, o => o.Id, (s, owner) => new { s.Owned, s.Stake, Owner = owner })
            .OrderByDescending(s => s.Stake.From).ThenBy(s => s.Stake.Id)
            .Select(s => new StakeRow(
                s.Stake.Id,
                new PartnerName(s.Owner.Id, s.Owner.Name), new PartnerName(s.Owned.Id, s.Owned.Name), s.Owned.Version,
                s.Stake.Economic == null ? null : (decimal?)(object)s.Stake.Economic,
                s.Stake.Voting == null ? null : (decimal?)(object)s.Stake.Voting,
                s.Stake.VotesRestricted, s.Stake.From, s.Stake.To, s.Stake.Date, s.Stake.Source, s.Stake.IsVerified))
            .ToListAsync(ct);
        return [.. stakes.Where(s => actor.SeesBetween(s.Owner.Id, s.Owned.Id))];
    }

    private async Task<IReadOnlyList<RelationFactRow>> FactsAsync(PartnerId id, Actor actor, CancellationToken ct)
    {
        var facts = await db.RelationFacts.AsNoTracking().ReachableBy(actor)
            .Where(f => f.Partner == id || f.Counterpart == id)
            .Join(db.Partners, f => f.Partner, p => p.Id, (Fact, p) => new { Fact, Partner = p.Name })
            .Join(db.Partners, f => f.Fact.Counterpart, p => p.Id, (f, p) => new { f.Fact, f.Partner, Counterpart = p.Name })
            .OrderBy(f => f.Counterpart).ThenBy(f => f.Partner).ThenBy(f => f.Fact.Kind).ThenByDescending(f => f.Fact.Date)
            .ToListAsync(ct);
        var newest = facts.GroupBy(f => (f.Fact.Partner, f.Fact.Counterpart, f.Fact.Kind, f.Fact.Domain)).ToDictionary(q => q.Key, q => q.Max(f => f.Fact.Date));
        return
        [
            .. facts.Select(f => new RelationFactRow(
                f.Fact.Id, new(f.Fact.Partner, f.Partner), new(f.Fact.Counterpart, f.Counterpart), f.Fact.Kind,
                FactSentence.Of(f.Fact.Value, f.Partner, f.Counterpart), f.Fact.Note, f.Fact.Date, f.Fact.Source, f.Fact.IsVerified,
                f.Fact.Date < newest[(f.Fact.Partner, f.Fact.Counterpart, f.Fact.Kind, f.Fact.Domain)])),
        ];
    }
}
