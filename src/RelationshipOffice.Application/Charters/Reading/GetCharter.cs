using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// One charter with everything its page shows: parties, who decides what, statements with positions, versions with
/// signatures, the next steps, and what the reader may do; out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetCharter(CharterId Charter) : IQuery<CharterDetails>;

internal sealed class GetCharterHandler(OfficeDbContext db, OfficeClock clock, GateReader gates, SigningHand hand, TemplateShelf shelf)
    : IHandler<GetCharter, CharterDetails>
{
    public async Task<Result<CharterDetails>> HandleAsync(GetCharter request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var names = await CharterNames.ReadAsync(db, charter, ct);
        var statements = await db.Statements.AsNoTracking()
            .Where(s => s.Charter == charter.Id && !s.IsRetired).ToListAsync(ct);
        var positions = await db.Positions.AsNoTracking().Where(p => p.Charter == charter.Id).ToListAsync(ct);
        var versions = await db.CharterVersions.AsNoTracking()
            .Where(v => v.Charter == charter.Id).OrderByDescending(v => v.Number)
            .Select(v => new
            {
                v.Number,
                v.ContentHash,
                v.CreatedAt,
                v.SetAside,
                v.Decision,
                Signatures = db.Signatures.Where(s => s.Charter == v.Charter && s.VersionNumber == v.Number).OrderBy(s => s.SignedAt).ToList(),
            }).AsSingleQuery().ToListAsync(ct);

        var owes = await db.Outcomes.AsNoTracking().OrderBy(o => o.Title)
            .SelectMany(o => o.Contributions.Where(c => c.Charter == charter.Id), (o, c) => new OwedRow(o.Id, o.Title, c.Kind, c.Weight, c.Description))
            .ToListAsync(ct);

        // What only a charter in force has is asked for only there.
        var origins = versions.Exists(v => v.Decision is not null) ? await VersionOrigin.ReadAsync(db, charter.Id, ct) : [];
        var table = new PositionTable(charter, statements, positions, names);
        var signed = versions.Where(v => v.Number == charter.CurrentVersion).SelectMany(v => v.Signatures).Select(s => s.Partner).ToHashSet();
        // In review only the last signature asks what the rules say.
        var round = charter.Stage == Stage.Convergence ? await RoundStanding.ReadAsync(db, charter.Id, ct) : RoundStanding.None;
        var asksForVerdict = charter.Stage != Stage.InReview || charter.Parties.Count - signed.Count <= 1;
        var facts = charter.Stage != Stage.Convergence ? table.GateFacts : table.GateFacts with
        {
            OpenRound = round.Row is { IsOpen: true } open ? open.Number : null,
            OpenQuestions = await gates.OpenQuestionsAsync(charter, ct),
        };
        var ahead = facts with
        {
            Verdict = asksForVerdict ? await gates.AheadAsync(charter, actor, ct) : null,
            Fits = await gates.FitsAsync(charter, ct),
            Bodies = await gates.BodiesAheadAsync(charter, ct),
            HasStrangersInShare = await gates.HasStrangersInShareAsync(charter, ct),
            HasExitPlan = await gates.HasExitPlanAsync(charter, ct),
            Exit = await gates.ExitAsync(charter, ct),
        };
        return new CharterDetails(
            charter.Id, charter.Version, charter.Code, charter.Title, charter.Terms.Purpose,
            await shelf.TitleAsync(charter.Template, ct), charter.Terms.StartDate, charter.Terms.ReviewDate,
            ContractOf(charter), charter.Stage, charter.StageSince, charter.CurrentVersion, charter.IsStaleOn(clock.Today),
            GovernanceLabel.Of(charter.Domains, names.Partner),
            [.. charter.Parties.Select(p => PartyOf(p, names))],
            [.. charter.Domains.Select(d => DomainOf(d, names))],
            table.Rows,
            owes,
            [.. versions.Select(v => new VersionRow(
                v.Number, v.ContentHash, v.CreatedAt, SetAsideRow.Of(v.SetAside, names),
                [.. v.Signatures.Select(s => SignatureRow.Of(s, names))], v.Decision)
                {
                    Origin = v.Decision is { } by ? origins.GetValueOrDefault(by) : null,
                })],
            GateRow.Of(charter, ahead),
            WaitingFor(charter, table, signed, names, round),
            MayOf(actor, charter, charter.Stage == Stage.InReview ? (await hand.RightAsync(actor, charter, ct))?.Party : null, signed, names, round))
        {
            MayOrderSigning = actor.May(Permission.GovernCharters) && charter.IsDraft && signed.Count == 0,
            SigningOrder = [.. charter.Parties.Where(p => p.SigningTurn is not null).OrderBy(p => p.SigningTurn).Select(p => new PartyRow(p.Partner, names.Partner(p.Partner)))],
            Amendment = charter.IsInForce ? await AmendmentBrief.ReadAsync(db, charter.Id, clock.Today, ct) : null,
            Round = round.Row,
            Exit = ahead.Exit is { } exit ? new ExitBrief(exit.EndsOn, exit.Open.Count) : null,
            NewGaps = Gate.NewGaps(charter, ahead),
        };
    }

    private static CharterMay MayOf(
        Actor actor, Charter charter, PartnerId? signsFor, HashSet<PartnerId> signed, CharterNames names, RoundStanding round)
    {
        var converges = charter.Stage == Stage.Convergence && round.TakesPositions;
        return new CharterMay(
            actor.MayDraft(charter), actor.MayGovern(charter), actor.MayAppoint(charter), actor.MayMove(charter),
            converges ? actor.TakesPositionsFor(charter) : null,
            converges && actor.MayRecordForOthers() ? [.. charter.Parties.Select(p => p.Partner).Where(p => !names.HasUsers(p))] : [],
            signsFor is { } party && !signed.Contains(party) ? party : null,
            charter.IsInForce && actor.MayPropose(charter),
            !charter.IsOver && actor.MayPropose(charter), actor.May(Permission.GovernCharters))
        {
            Amend = charter.IsAmendable && actor.MayPropose(charter),
            KeepNotes = actor.KeepsNotesOf() is { } own && charter.IsParty(own),
            LookAsParty = actor.May(Permission.LookAsPartner),
        };
    }

    private static IReadOnlyList<WaitingParty> WaitingFor(
        Charter charter, PositionTable table, HashSet<PartnerId> signed, CharterNames names, RoundStanding round)
    {
        var signing = charter.Stage == Stage.InReview;
        var late = charter.Parties.Where(p => signing
            ? !signed.Contains(p.Partner) && charter.TurnBefore(p.Partner, signed) is null
            : charter.Stage == Stage.Convergence && round.Awaits(p.Partner, table));
        return [.. late.Select(p => new WaitingParty(
            p.Partner, names.Partner(p.Partner), names.Person(signing ? p.Signatory : p.Manager)?.Name) { Since = round.SinceOf(p.Partner) })];
    }

    private static ContractDetails? ContractOf(Charter charter) => charter.Terms.Contract is var c && c == ContractReference.None
        ? null
        : new ContractDetails(c.Title, c.Number, c.From, c.To);

    private static PartyDetails PartyOf(Party party, CharterNames names) => new(
        party.Partner, names.Partner(party.Partner), party.Role, party.Needs.Competences, names.Person(party.Sponsor), names.Person(party.Manager),
        names.Person(party.Signatory), names.HasUsers(party.Partner));

    private static DomainRow DomainOf(GovernedDomain domain, CharterNames names) => new(
        domain.Domain, Sentence.Begin(DomainNames.Of(domain.Domain)), domain.Type,
        [.. domain.Leads.Members.Select(l => new PartyRow(l, names.Partner(l)))],
        DecisionSentence.Of(domain, names.Partner), domain.Rule, domain.RulePublishedOn, domain.Criticality, domain.IsMandatory,
        domain.Terms.NeedsARule, domain.IsProtected, domain.DelegatedBy, domain.DelegatedOn, domain.IsRevocable,
        domain.OutsideSetter, domain.ProtectiveRules, domain.ProtectionReason, domain.NoticeDays);
}
