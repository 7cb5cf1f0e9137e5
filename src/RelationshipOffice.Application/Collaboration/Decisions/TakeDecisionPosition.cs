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
/// Takes a party's position on a decision: consent, object with a text, or acknowledge; the state follows from it. One
/// after the last day is kept and marked late. An officer may record it, with evidence, only for a party without any user.
/// Refuses people who do not stand for the party (<c>decision.position.not_for_you</c>), what the rule does not give that
/// party (<c>decision.position.not_asked</c>), a changed position of an older version (<c>office.conflict</c>) and a
/// decision that has ended (<c>decision.over</c>).
/// </summary>
[Requires(Permission.TakeDecisionPositions)]
public sealed class TakeDecisionPosition : Command<Done>, IVersionedOnceKept
{
    public required DecisionId Decision { get; init; }

    public required PartnerId Partner { get; init; }

    /// <summary>Version of the position that is changed; none when the party takes its first.</summary>
    public uint? Version { get; set; }

    public DecisionStance? Stance { get; set; }

    public string Words { get; set; } = "";

    /// <summary>For the office only: who of the party said so, when and where.</summary>
    public string Evidence { get; set; } = "";
}

internal sealed class TakeDecisionPositionValidator : AbstractValidator<TakeDecisionPosition>
{
    public TakeDecisionPositionValidator()
    {
        RuleFor(c => c.Stance).NotNull().WithErrorCode("decision.position.stance.missing").WithMessage("Say where your side stands.");
        RuleFor(c => c.Words).NotEmpty().When(c => c.Stance == DecisionStance.Object)
            .WithErrorCode(DecisionErrors.ObjectionWithoutText.Code).WithMessage(DecisionErrors.ObjectionWithoutText.Message);
        RuleFor(c => c.Words).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.position.text.too_long").WithMessage($"The text may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Evidence).MaximumLength(Text.Line)
            .WithErrorCode("decision.evidence.too_long").WithMessage($"The evidence may have {Text.Line} characters at most.");
    }
}

internal sealed class TakeDecisionPositionHandler(OfficeDbContext db, OfficeClock clock, DecisionCourse course)
    : IHandler<TakeDecisionPosition, Done>
{
    public async Task<Result<Done>> HandleAsync(TakeDecisionPosition request, Actor actor, CancellationToken ct)
    {
        if (await DecisionInHand.TakeAsync(db, request.Decision, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        var isOwn = actor.SpeaksFor(hand.Charter) == request.Partner;
        if (!isOwn && await RefusalAsync(request, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var said = isOwn
            ? DecisionSaid.ByParty(request.Stance!.Value, request.Words, actor.Id)
            : DecisionSaid.ByOffice(request.Stance!.Value, request.Words, actor.Id, request.Evidence);
        var known = hand.Positions.Find(p => p.Partner == request.Partner);
        if (known?.Version != request.Version)
        {
            return OfficeErrors.Conflict;
        }

        if (known is null)
        {
            known = new DecisionPosition(hand.Decision, request.Partner, said, clock.Today);
            db.DecisionPositions.Add(known);
            hand.Positions.Add(known);
        }
        else
        {
            known.Take(hand.Decision, said, clock.Today);
        }

        await course.SettleAsync(hand, ct);
        return Done.Value;
    }

    private async Task<Error?> RefusalAsync(TakeDecisionPosition request, Actor actor, CancellationToken ct) =>
        !actor.MayRecordForOthers() ? DecisionErrors.NotForYou
        : await db.People.AnyAsync(p => p.StandsFor == request.Partner && !p.IsSuspended, ct) ? PositionErrors.PartyHasUsers
        : null;
}
