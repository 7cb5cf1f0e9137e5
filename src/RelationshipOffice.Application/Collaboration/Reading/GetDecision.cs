using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// One decision with its rule, its story, every voice, what is awaited, and what the reader may do; the state is that of today. Who was only invited
/// for a function sees the matter and the own function. Out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.RecordFunctionalPositions)]
public sealed record GetDecision(DecisionId Decision) : IQuery<DecisionDetails>;

internal sealed class GetDecisionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetDecision, DecisionDetails>
{
    public async Task<Result<DecisionDetails>> HandleAsync(GetDecision request, Actor actor, CancellationToken ct)
    {
        if (await db.DecisionsFor(actor).AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.Decision, ct) is not { } decision)
        {
            return OfficeErrors.NotFound;
        }

        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == decision.Charter, ct);
        var isByInvitation = !actor.May(Permission.SeeCharters) || !await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == charter.Id, ct);
        var voices = await new DecisionVoices { Charter = charter, Decision = decision, Today = clock.Today }.ReadAsync(db, ct);
        return new DecisionDetails(
            decision.Id, decision.Version, charter.Id, charter.Code, charter.Title, isByInvitation, decision.Title, decision.Words,
            decision.Kind, decision.Rule, decision.RuleSentence, decision.Touches is [null] ? null : AmendmentWords.Of(decision.Touches),
            [.. decision.Subjects.Select(DecisionRules.Of)], voices.State, decision.CharterVersion,
            decision.ProposingParty is { } party ? voices.Partner(party) : null, voices.Person(decision.ProposedBy), decision.NoticedOn,
            decision.AnswerBy, decision.WantedOn, decision.InEffectFrom, decision.Heard, decision.Evidence, EscalationOf(decision, voices),
            decision.End is { } end ? new EndRow(voices.Person(end.By), end.Reason, end.On) : null, ChangeOf(decision, voices), decision.NewRule,
            isByInvitation ? [] : voices.PositionRows(),
            isByInvitation ? [] : [.. voices.Comments.Select(c => new CommentRow(c.Partner is { } p ? voices.Partner(p) : null, voices.Person(c.By), c.On, c.Words))],
            isByInvitation ? [] : [.. voices.Challenges.Select(c => ChallengeOf(c, voices))],
            [.. voices.Functions.Where(f => !isByInvitation || f.Person == actor.Id).Select(f => FunctionOf(f, voices, actor))],
            isByInvitation ? new DecisionMay(null, [], false, [], false, false, false, false, false) : MayOf(actor, voices))
        {
            Outlook = isByInvitation ? null : voices.Outlook(),
            Amendment = await AmendmentDetails.ReadAsync(db, decision, ct),
            Story = isByInvitation ? [] : await DecisionStory.ReadAsync(db, clock, voices, ct),
        };
    }

    private static DecisionMay MayOf(Actor actor, DecisionVoices voices)
    {
        var (charter, decision, state) = (voices.Charter, voices.Decision, voices.State);
        var party = actor.SpeaksFor(charter);
        var isMuted = decision.IsOver || (state == DecisionState.InEffect && voices.Positions.Exists(p => p.Partner == party));
        var isOpen = !decision.IsOver && state != DecisionState.InEffect;
        var isStuck = state is DecisionState.Blocked or DecisionState.Escalated || (state == DecisionState.Proposed && voices.Today > decision.AnswerBy);
        return new DecisionMay(
            isMuted ? null : party,
            actor.MayRecordForOthers() && isOpen ? [.. charter.Parties.Select(p => p.Partner).Where(p => !voices.WithUsers.Contains(p))] : [],
            isOpen && (party is not null || actor.Roles.HasFlag(Roles.Officer)),
            party is { } mine && state is not (DecisionState.Refused or DecisionState.Withdrawn or DecisionState.Lapsed) ? decision.Ruling.Dissent(mine) : [],
            party is { } deciding && decision.Deciders.Members.Contains(deciding),
            isStuck && decision.Escalation?.Step != LadderStep.Neutral && actor.MayPropose(charter),
            isOpen && actor.May(Permission.ProposeDecisions) && actor.MayWithdraw(charter, decision),
            isOpen && actor.MayInvite(charter),
            actor.May(Permission.RecordPastDecisions));
    }

    private static EscalationRow? EscalationOf(Decision decision, DecisionVoices voices) => decision.Escalation is { } rung
        ? new EscalationRow(Ladder.NameOf(rung.Step), voices.Person(rung.By), rung.Reason, rung.On, rung.Due)
        : null;

    private static ChangeRow? ChangeOf(Decision decision, DecisionVoices voices) => decision.ChangeTo is not { } to ? null : new ChangeRow(
        Sentence.Begin(DomainNames.Of(decision.Domain!.Value)),
        decision.Type is { } type ? Sentence.Begin(DomainNames.Of(type)) : "Not said yet",
        to.Type == GovernanceType.Network
            ? Sentence.Begin(DomainNames.Of(to.Type))
            : $"{Sentence.Begin(DomainNames.Of(to.Type))} (lead: {Sentence.List([.. to.Leads.Members.Select(voices.Partner)])})");

    private static ChallengeRow ChallengeOf(Challenge challenge, DecisionVoices voices) => new(
        challenge.Id, challenge.Kind, voices.Partner(challenge.Partner), voices.Person(challenge.RaisedBy), challenge.RaisedOn, challenge.Words,
        challenge.AnswerBy, challenge.IsOverdueOn(voices.Today),
        challenge.Answer is { } answer ? new AnswerRow(voices.Person(answer.By), answer.IsGranted, answer.Words, answer.On, answer.IsLate) : null);

    private static FunctionRow FunctionOf(FunctionalPosition position, DecisionVoices voices, Actor actor)
    {
        var isOpen = !voices.Decision.IsOver && voices.State != DecisionState.InEffect;
        var hasEnded = voices.State is DecisionState.InEffect or DecisionState.Refused or DecisionState.Withdrawn or DecisionState.Lapsed;
        return new FunctionRow(
            position.Id, position.Version, position.Function, voices.Person(position.Person), position.Stance, position.Words, position.Effect,
            position.EffectWords, position.RecordedOn, position.Prevailed(voices.State), position.Person == actor.Id,
            isOpen && position.Person == actor.Id, hasEnded && position.Stance is not null && actor.May(Permission.RecordPastDecisions));
    }
}
