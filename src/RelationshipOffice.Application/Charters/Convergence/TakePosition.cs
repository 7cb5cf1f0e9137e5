using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a party's position on a statement in convergence: agree, can live with, object with a counter-text (domain guide
/// §4 and §8). An officer may record it, with evidence, only for a party without any user. Refuses people who do not stand
/// for the party (<c>charter.position.not_for_you</c>), an office that speaks for people who can speak
/// (<c>charter.position.party_has_users</c>), an objection without a counter-text, other words than were shown
/// (<c>charter.statement.reworded</c>) and any stage but convergence (<c>charter.position.not_in_convergence</c>).
/// What comes after its round has closed counts for nothing and is kept as a comment, and the answer says so.
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class TakePosition : Command<PositionReceipt>, IVersionedOnceKept
{
    public required StatementId Statement { get; init; }

    public required PartnerId Partner { get; init; }

    /// <summary>The wording that the person had on the screen.</summary>
    public required int Wording { get; init; }

    /// <summary>Version of the position that is changed; none when the party takes its first.</summary>
    public uint? Version { get; set; }

    public Stance? Stance { get; set; }

    public string CounterText { get; set; } = "";

    /// <summary>For the office only: who of the party said so, when and where.</summary>
    public string Evidence { get; set; } = "";
}

/// <summary>What became of a position that was sent.</summary>
/// <param name="LateForRound">The round that had closed before: what was sent is kept as a comment on the statement; none if it counts.</param>
public sealed record PositionReceipt(int? LateForRound);

internal sealed class TakePositionValidator : AbstractValidator<TakePosition>
{
    public TakePositionValidator()
    {
        RuleFor(c => c.Stance).NotNull().WithErrorCode("charter.position.stance.missing").WithMessage("Say where your side stands.");
        RuleFor(c => c.CounterText).NotEmpty().When(c => c.Stance == Stance.Object)
            .WithErrorCode(PositionErrors.CounterTextMissing.Code).WithMessage(PositionErrors.CounterTextMissing.Message);
        RuleFor(c => c.CounterText).MaximumLength(Text.Paragraph).WithErrorCode("charter.position.counter_text.too_long")
            .WithMessage($"A counter-text may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Evidence).MaximumLength(Text.Line).WithErrorCode("charter.position.evidence.too_long")
            .WithMessage($"The evidence may have {Text.Line} characters at most.");
    }
}

internal sealed class TakePositionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<TakePosition, PositionReceipt>
{
    public async Task<Result<PositionReceipt>> HandleAsync(TakePosition request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        var (charter, statement) = hand;
        var isOwn = actor.TakesPositionsFor(charter) == request.Partner;
        if (!isOwn && await RefusalAsync(request, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var taken = isOwn
            ? PositionTaken.ByParty(request.Stance!.Value, request.CounterText, actor.Id)
            : PositionTaken.ByOffice(request.Stance!.Value, request.CounterText, actor.Id, request.Evidence);
        if (charter.Stage is Stage.Convergence or Stage.InReview && await db.NewestRoundAsync(charter.Id, ct) is { IsOpen: false } closed)
        {
            db.StatementComments.Add(StatementComment.Late(statement, closed, request.Partner, taken, clock.Now));
            return new PositionReceipt(closed.Number);
        }

        if (statement.Wording != request.Wording)
        {
            return StatementErrors.Reworded;
        }

        var known = await db.Positions.SingleOrDefaultAsync(p => p.Statement == statement.Id && p.Partner == request.Partner, ct);
        if (known?.Version != request.Version)
        {
            return OfficeErrors.Conflict;
        }

        if (known is null)
        {
            db.Positions.Add(new Position(charter, statement, request.Partner, taken));
        }
        else
        {
            known.Take(charter, statement, taken);
        }

        return new PositionReceipt(null);
    }

    private async Task<Error?> RefusalAsync(TakePosition request, Actor actor, CancellationToken ct) =>
        !actor.MayRecordForOthers() ? PositionErrors.NotForYou
        : await db.People.AnyAsync(p => p.StandsFor == request.Partner && !p.IsSuspended, ct) ? PositionErrors.PartyHasUsers
        : null;
}
