using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The structured sections of a charter as they stand now: bodies with the members of every side and their first meetings, open
/// book, ladder, review and exit plan, and what the reader may do with them (domain guide §4). Out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetStructure(CharterId Charter) : IQuery<StructureDetails>;

internal sealed class GetStructureHandler(OfficeDbContext db, StructureReader structures) : IHandler<GetStructure, StructureDetails>
{
    public async Task<Result<StructureDetails>> HandleAsync(GetStructure request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var structure = await structures.ReadAsync(charter.Id, ct);
        var sides = await db.BodySides.AsNoTracking().Where(s => s.Charter == charter.Id).ToListAsync(ct);
        var members = sides.SelectMany(s => s.Members.Select(m => m.Person)).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => members.Contains(p.Id))
            .Select(p => new { p.Id, p.Name, p.StandsFor, p.IsSuspended }).ToDictionaryAsync(p => p.Id, ct);
        var names = await CharterNames.ReadAsync(db, charter, ct);

        BodySideRow SideOf(Body body, PartnerId partner)
        {
            var side = sides.Find(s => s.Body == body.Id && s.Partner == partner);
            return new BodySideRow(
                partner, names.Partner(partner), side?.Version ?? 0,
                [.. (side?.Members ?? []).Select(m => new MemberRow(
                    m.Person, people[m.Person].Name, m.Duty, m.Since, people[m.Person].IsSuspended || people[m.Person].StandsFor != partner))],
                actor.MayStaff(charter, partner));
        }

        return new StructureDetails(
            charter.Id, actor.MayDraft(charter),
            [
                .. structure.Bodies.Select(b => new BodyRow(
                    b.Id, b.Version, b.Name, b.Level, b.Mandate, b.Times, b.Every, b.Unit, b.Cadence.ToString(), b.Quorum, b.EscalatesTo,
                    structure.NameOf(b.EscalatesTo), b.FirstMetOn, b.FirstMinutes, [.. charter.Parties.Select(p => SideOf(b, p.Partner))],
                    charter.IsInForce && actor.MaySpeakOfMeetings(charter))),
            ],
            [
                .. structure.OpenBook.Select(i => new OpenBookRow(
                    i.Id, i.Version, new PartyRow(i.Party, names.Partner(i.Party)), i.IsPrivate, i.Subject,
                    [.. i.To.Members.Select(p => new PartyRow(p, names.Partner(p)))], i.Rhythm, i.DueBy)),
            ],
            structure.Ladder is { } ladder
                ? new LadderRow(ladder.Version, [.. ladder.Rungs.Select(r => new RungRow(r.Body, structure.NameOf(r.Body) ?? "A body", r.Days))], ladder.Neutral)
                : null,
            structure.Review is { } review
                ? new ReviewRow(review.Version, review.EveryMonths, review.EarlyTriggers, review.Amending, review.Body, structure.NameOf(review.Body))
                : null,
            structure.Exit is { } exit ? ExitOf(exit, names) : null,
            structure.ToText(names.Partner));
    }

    private static ExitPlanRow ExitOf(ExitPlan plan, CharterNames names) => new(
        plan.Version, [.. plan.Triggers.Select(t => new TriggerRow(t.Place, t.Words, t.NoticeDays))],
        [.. plan.Duties.Select(d => new DutyRow(d.Topic, d.Words, d.Responsible is { } party ? new PartyRow(party, names.Partner(party)) : null, d.Days))]);
}
