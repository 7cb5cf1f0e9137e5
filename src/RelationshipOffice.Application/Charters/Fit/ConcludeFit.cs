using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Concludes a strategic fit assessment; convergence waits for the conclusion that the parties fit (domain guide §4 and §6).
/// That they fit is refused, with everything that is missing, while a party has not answered (<c>fit.party_silent</c>), no
/// benefit factor is named (<c>fit.benefit_factor.missing</c>) or a gap has no bridge (<c>fit.gap.not_bridged</c>); what a gap is, the thresholds in force say, and they are kept with the conclusion. Refuses a
/// missing choice or reason and an assessment that is concluded (<c>fit.concluded</c>).
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class ConcludeFit : Command<Done>, IVersioned
{
    public required FitAssessmentId Assessment { get; init; }

    public required uint Version { get; set; }

    public bool? Fits { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class ConcludeFitValidator : AbstractValidator<ConcludeFit>
{
    public ConcludeFitValidator()
    {
        RuleFor(c => c.Fits).NotNull().WithErrorCode(FitErrors.ConclusionMissing.Code).WithMessage(FitErrors.ConclusionMissing.Message);
        RuleFor(c => c.Reason).MustSayWhyItFits();
    }
}

internal static class FitReason
{
    public static void MustSayWhyItFits<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithErrorCode("fit.reason.missing").WithMessage("A reason is needed. Every party reads it.")
        .MaximumLength(Text.Paragraph).WithErrorCode("fit.reason.too_long").WithMessage($"A reason may have {Text.Paragraph:N0} characters at most.");
}

internal sealed class ConcludeFitHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ConcludeFit, Done>
{
    public async Task<Result<Done>> HandleAsync(ConcludeFit request, Actor actor, CancellationToken ct)
    {
        if (await FitInHand.TakeAsync(db, request.Assessment, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Assessment, request.Version);
        var parties = hand.Charter.Parties.Select(p => p.Partner).ToList();
        var answers = await db.FitAnswers.Where(a => a.Assessment == hand.Assessment.Id && parties.Contains(a.Party)).ToListAsync(ct);
        var names = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var conclusion = FitConclusion.Of(request.Fits, request.Reason);
        var reading = FitReading.Of(hand.Assessment.Mode, parties, answers, (await db.ThresholdsAsync(ct)).Set.Fit);
        if (conclusion.Fits && hand.Assessment.IsOpen && hand.Assessment.Missing(reading, p => names[p]) is { Count: > 0 } missing)
        {
            return Result<Done>.Refused(missing);
        }

        hand.Assessment.Conclude(conclusion, reading, p => names[p], clock.Today);
        return Done.Value;
    }
}
