using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Writes down a decision from before the charter came into force here, with where it is known from, what the parties said
/// and what was challenged: the history that drift is read from. It is marked as such everywhere. Refuses what was decided
/// since (<c>decision.past.not_before</c>: that is proposed), missing evidence and parties that are none.
/// </summary>
[Requires(Permission.RecordPastDecisions)]
public sealed class RecordPastDecision : Command<DecisionId>, IProposalFields
{
    public required CharterId Charter { get; init; }

    public string Title { get; set; } = "";

    public string Words { get; set; } = "";

    public DecisionDomain? Domain { get; set; }

    public List<ProtectedSubject> Subjects { get; set; } = [];

    public PartnerId? ProposedBy { get; set; }

    public DateOnly? NoticedOn { get; set; }

    public DateOnly? AnswerBy { get; set; }

    public DateOnly? InEffectOn { get; set; }

    public string Evidence { get; set; } = "";

    public List<PastPosition> Positions { get; set; } = [];

    public List<PastChallenge> Challenges { get; set; } = [];
}

/// <summary>What a party said then.</summary>
public sealed class PastPosition
{
    public PartnerId Party { get; set; }

    public DecisionStance Stance { get; set; }

    public string Words { get; set; } = "";

    public DateOnly On { get; set; }
}

/// <summary>What a follower raised then, and the answer, if it got one.</summary>
public sealed class PastChallenge
{
    public PartnerId Party { get; set; }

    public ChallengeKind Kind { get; set; }

    public string Words { get; set; } = "";

    public DateOnly On { get; set; }

    public bool IsGranted { get; set; }

    public string Answer { get; set; } = "";

    public DateOnly? AnsweredOn { get; set; }
}

internal sealed class RecordPastDecisionValidator : AbstractValidator<RecordPastDecision>
{
    public RecordPastDecisionValidator()
    {
        Include(new ProposalRules());
        RuleFor(c => c.NoticedOn).NotNull().WithErrorCode("decision.past.noticed_missing").WithMessage("Say when the parties were told.");
        RuleFor(c => c.InEffectOn).NotNull().WithErrorCode("decision.past.effect_missing").WithMessage("Say from when it was in effect.");
        RuleFor(c => c.Evidence).NotEmpty().WithErrorCode("decision.evidence.missing").WithMessage("Say where this is known from.");
    }
}

internal sealed class RecordPastDecisionHandler(OfficeDbContext db, OfficeClock clock, DecisionCourse course) : IHandler<RecordPastDecision, DecisionId>
{
    public async Task<Result<DecisionId>> HandleAsync(RecordPastDecision request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        PartnerId[] named = [.. request.Positions.Select(p => p.Party), .. request.Challenges.Select(c => c.Party), .. request.ProposedBy is { } by ? [by] : Array.Empty<PartnerId>()];
        if (named.Any(p => !charter.IsParty(p)))
        {
            return CharterErrors.NotAParty;
        }

        // Its first agreement here: the last signature under the lowest version that was not set aside.
        var agreed = await db.Signatures
            .Where(s => s.Charter == charter.Id && db.CharterVersions.Any(v => v.Id == s.CharterVersion && v.SetAside == null))
            .GroupBy(s => s.VersionNumber).OrderBy(g => g.Key).Select(g => (DateTimeOffset?)g.Max(s => s.SignedAt)).FirstOrDefaultAsync(ct);
        var matter = Matter.In(charter, request.Domain, request.Subjects);
        var ruling = await course.RuleAsync(charter, matter, ct);
        var decision = Decision.OfThePast(
            charter, matter, ruling, new Proposal(request.Title, request.Words, request.ProposedBy, actor.Id),
            new PastDays(request.NoticedOn!.Value, request.AnswerBy, request.InEffectOn!.Value, clock.DayOf(agreed ?? clock.Now)), request.Evidence);
        db.Decisions.Add(decision);
        foreach (var said in request.Positions)
        {
            db.DecisionPositions.Add(new DecisionPosition(
                decision, said.Party, DecisionSaid.ByOffice(said.Stance, said.Words, actor.Id, request.Evidence), said.On, said.On > decision.AnswerBy));
        }

        var days = await db.WorkingDaysAsync(ct);
        foreach (var raised in request.Challenges)
        {
            var challenge = new Challenge(decision, raised.Kind, raised.Party, actor.Id, raised.Words, raised.On, days);
            if (raised.AnsweredOn is { } answered)
            {
                challenge.Reply(decision, ruling.Deciders.Members[0], actor.Id, raised.IsGranted, raised.Answer, answered);
            }

            db.Challenges.Add(challenge);
        }

        return decision.Id;
    }
}
