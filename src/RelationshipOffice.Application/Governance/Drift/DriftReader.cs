using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>Reads what the drift rules look at for one charter. A charter that is not in force has promises only.</summary>
internal sealed class DriftReader(OfficeDbContext db, OfficeClock clock, DriftStory story, CaseReader cases, FactBookReader books)
{
    public async Task<DriftCase> ReadAsync(Charter charter, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        var names = new Dictionary<PartnerId, string>();
        await NameAsync(ids, names, ct);
        var today = clock.Today;
        var read = new DriftCase(charter.Terms.StartDate < today ? charter.Terms.StartDate : today, today, p => names.GetValueOrDefault(p, "a former party"))
        {
            Promises = charter.Stage is Stage.Closed or Stage.Withdrawn ? [] : await PromisesAsync(charter, ct),
        };
        read = charter.IsInForce ? await InForceAsync(read, charter, ids, ct) : read;
        await NameAsync(MentionedIn(read), names, ct);
        return read;
    }

    // A promise may speak of one that is no party here, votes of an owner, a change of somebody who left.
    private static IEnumerable<PartnerId> MentionedIn(DriftCase read) =>
    [
        .. read.Promises.SelectMany(p => new[] { p.Party, p.Here, p.Elsewhere }), .. read.Votes.SelectMany(v => new[] { v.Of, v.On }),
        .. read.Domains.SelectMany(d => d.Leads), .. read.Decisions.Select(d => d.ProposedBy).OfType<PartnerId>(), .. read.Challenges.Select(c => c.Leader),
        .. read.Audits.Select(a => a.Partner), .. read.CompetenceChanges.Select(c => c.Partner), .. read.PersonChanges.Select(c => c.Partner),
    ];

    private async Task NameAsync(IEnumerable<PartnerId> partners, Dictionary<PartnerId, string> names, CancellationToken ct)
    {
        var unnamed = partners.Distinct().Where(p => !names.ContainsKey(p)).ToList();
        if (unnamed.Count > 0)
        {
            await db.Partners.Where(p => unnamed.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ForEachAsync(p => names[p.Id] = p.Name, ct);
        }
    }

    private async Task<IReadOnlyList<ConflictingPromise>> PromisesAsync(Charter charter, CancellationToken ct)
    {
        var seen = await cases.ReadAsync(charter, ct);
        return
        [
            .. DividedLoyalty.Among(seen.Arrangement.PartnerIds, seen.Arrangement.Elsewhere, seen.Book).Select(d => new ConflictingPromise(
                d.Party, d.Here.Used.Counterpart, d.There.Used.Counterpart, d.Here.Used.Value.Note, d.There.Used.Value.Note,
                d.Other.Charter, d.Other.Code, d.Newer.Date, d.Newer.Source, d.Key)),
        ];
    }

    private async Task<DriftCase> InForceAsync(DriftCase read, Charter charter, List<PartnerId> ids, CancellationToken ct)
    {
        var partners = await db.Partners.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var facts = await db.RelationFacts.AsNoTracking()
            .Where(f => ids.Contains(f.Partner) && ids.Contains(f.Counterpart)).ToListAsync(ct);
        var audits = await db.Audits.AsNoTracking().Where(a => a.Charter == charter.Id).ToListAsync(ct);
        var set = (await db.ThresholdsAsync(ct)).Set;
        var thresholds = set.Governance;
        return read with
        {
            Settings = set.Drift,
            Thresholds = thresholds,
            Parties = [.. charter.Parties.Select(p => PartyOf(p, partners[p.Partner]))],
            Domains = [.. charter.Domains.Where(d => !d.Terms.IsExternal).Select(d =>
                new DriftDomain(d.Domain, d.Terms.IsDelegated ? GovernanceType.Network : d.Type, d.Leads.Members))],
            Votes = VotesHistory.Of(ids, await books.HoldingsAsync(ids, read.Since, read.Today, ct), read.Since, read.Today, thresholds),
            Gaps = DriftCourses.Gaps(facts, partners.Values, read.Today, thresholds),
            Shares = DriftCourses.Shares(facts),
            Answers = DriftCourses.Answers(facts, read.NameOf),
            Decisions = await DecisionsAsync(charter.Id, ct),
            Challenges = await ChallengesAsync(charter.Id, ct),
            Audits = [.. audits.Select(a => new DriftAudit($"{a.Id.Value:N}", a.Partner, a.On, a.Auditor, a.Findings.Count))],
            CompetenceChanges = await story.CompetencesAsync(ids, ct),
            PersonChanges = await story.PeopleAsync(charter.Id, ct),
        };
    }

    private static DriftParty PartyOf(Party party, Partner partner) => new(
        party.Partner, [.. partner.Capabilities.Select(c => new DriftOffer(c.Competence, c.Rating, c.RatedOn))],
        party.Needs.Competences.Count > 0 ? party.Needs.Competences : partner.Needs);

    // Nobody records that a proposal was amended before it was decided; an objection or an escalation stands for it.
    private async Task<IReadOnlyList<DriftDecision>> DecisionsAsync(CharterId charter, CancellationToken ct)
    {
        var decided = await db.Decisions.AsNoTracking()
            .Where(d => d.Charter == charter && d.Type != null && d.InEffectFrom != null && d.InEffectFrom <= clock.Today)
            .Select(d => new { d.Id, d.Title, Type = d.Type!.Value, d.ProposingParty, On = d.InEffectFrom!.Value, Escalated = d.Escalation != null })
            .ToListAsync(ct);
        var positions = (await db.DecisionPositions.AsNoTracking().Where(p => p.Charter == charter)
            .Select(p => new { p.Decision, p.Stance, p.IsLate }).ToListAsync(ct)).ToLookup(p => p.Decision);
        return
        [
            .. decided.Select(d => new DriftDecision(
                $"{d.Id.Value:N}", d.Title, d.Type, d.ProposingParty, d.On,
                d.Escalated || positions[d.Id].Any(p => p.Stance == DecisionStance.Object),
                positions[d.Id].Count(p => p.IsLate && p.Stance == DecisionStance.Consent), false)),
        ];
    }

    private async Task<IReadOnlyList<DriftChallenge>> ChallengesAsync(CharterId charter, CancellationToken ct)
    {
        var raised = await (
            from challenge in db.Challenges.AsNoTracking()
            join decision in db.Decisions on challenge.Decision equals decision.Id
            where challenge.Charter == charter
            select new { challenge, decision.Deciders }).ToListAsync(ct);
        return
        [
            .. raised.Where(r => r.Deciders.Members.Count > 0).Select(r => new DriftChallenge(
                $"{r.challenge.Id.Value:N}", $"{r.challenge.Decision.Value:N}", r.Deciders.Members[0], r.challenge.RaisedOn,
                r.challenge.Answer?.IsLate ?? r.challenge.IsOverdueOn(clock.Today))),
        ];
    }
}
