using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Answers a strategic fit assessment for one party, again until it is concluded; several people of a party may (domain
/// guide §6). An officer writes answers down, with who said so, only for a party without any user. Refuses people who do not
/// stand for the party (<c>fit.answers.not_for_you</c>), an office that speaks for people who can speak
/// (<c>fit.answers.party_has_users</c>), a question without answer (<c>fit.answer.missing</c>, <c>fit.wanted.missing</c>),
/// scores outside 1–5 (<c>fit.score.out_of_range</c>) and a concluded assessment (<c>fit.concluded</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class AnswerFit : Command<Done>
{
    public required FitAssessmentId Assessment { get; init; }

    public PartnerId? Party { get; set; }

    public List<FitAnswer> Scores { get; init; } = [.. FitQuestions.All.Select(q => new FitAnswer { Question = q })];

    /// <summary>For the office only: who of the party said so, when and where.</summary>
    public string Evidence { get; set; } = "";
}

/// <summary>An answer while it is given: how far the sentence is true today, and in a running relation how far it has to be, 1–5.</summary>
public sealed class FitAnswer
{
    public FitQuestion Question { get; init; }

    public int? Today { get; set; }

    public int? Wanted { get; set; }
}

internal sealed class AnswerFitValidator : AbstractValidator<AnswerFit>
{
    public AnswerFitValidator()
    {
        RuleFor(c => c.Party).NotNull().WithErrorCode("fit.party.missing").WithMessage("Choose the party that answers.");
        RuleFor(c => c.Evidence).MaximumLength(Text.Line).WithErrorCode("fit.evidence.too_long")
            .WithMessage($"The evidence may have {Text.Line} characters at most.");
        RuleForEach(c => c.Scores).ChildRules(score =>
        {
            score.RuleFor(s => s.Today).NotNull().WithErrorCode(FitErrors.AnswerMissing.Code).WithMessage(s => $"Answer this: “{FitQuestions.SentenceOf(s.Question)}”");
            score.RuleFor(s => s.Today).InclusiveBetween(FitScore.Least, FitScore.Most)
                .WithErrorCode(FitErrors.ScoreOutOfRange.Code).WithMessage(FitErrors.ScoreOutOfRange.Message);
            score.RuleFor(s => s.Wanted).InclusiveBetween(FitScore.Least, FitScore.Most)
                .WithErrorCode(FitErrors.ScoreOutOfRange.Code).WithMessage(FitErrors.ScoreOutOfRange.Message);
        });
    }
}

internal sealed class AnswerFitHandler(OfficeDbContext db) : IHandler<AnswerFit, Done>
{
    public async Task<Result<Done>> HandleAsync(AnswerFit request, Actor actor, CancellationToken ct)
    {
        var party = request.Party!.Value;
        if (await FitInHand.TakeAsync(db, request.Assessment, actor, ct) is not { } hand || !hand.Charter.IsParty(party))
        {
            return OfficeErrors.NotFound;
        }

        var isOwn = actor.TakesPositionsFor(hand.Charter) == party;
        if (!isOwn && await RefusalAsync(party, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var by = isOwn ? FitRespondent.Self(actor.Id) : FitRespondent.ByOffice(actor.Id, request.Evidence);
        List<FitScore> scores = [.. request.Scores.Select(s => new FitScore(s.Question, s.Today!.Value, s.Wanted))];
        var known = await db.FitAnswers.SingleOrDefaultAsync(
            a => a.Assessment == request.Assessment && a.Party == party && a.GivenBy == actor.Id && a.Evidence == by.Evidence, ct);
        if (known is null)
        {
            db.FitAnswers.Add(new FitAnswers(hand.Assessment, party, by, scores));
        }
        else
        {
            known.Give(hand.Assessment, by, scores);
        }

        return Done.Value;
    }

    private async Task<Error?> RefusalAsync(PartnerId party, Actor actor, CancellationToken ct) =>
        !actor.MayRecordForOthers() ? FitErrors.NotForYou
        : await db.People.AnyAsync(p => p.StandsFor == party && !p.IsSuspended, ct) ? FitErrors.PartyHasUsers
        : null;
}
