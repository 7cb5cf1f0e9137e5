using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Records where the reader's function stands on a decision, and what that does for the collective outcome if it prevails
/// (domain guide §3.2). Refuses everybody who was not invited (<c>office.not_found</c>), a missing text or sentence on the
/// outcome, an older version (<c>office.conflict</c>) and a decision in effect or ended (<c>decision.over</c>).
/// </summary>
[Requires(Permission.RecordFunctionalPositions)]
public sealed class RecordFunctionalPosition : Command<Done>, IVersioned
{
    public required FunctionalPositionId Position { get; init; }

    public required uint Version { get; set; }

    public FunctionalStance? Stance { get; set; }

    public string Words { get; set; } = "";

    public CollectiveEffect? Effect { get; set; }

    public string EffectWords { get; set; } = "";
}

internal sealed class RecordFunctionalPositionValidator : AbstractValidator<RecordFunctionalPosition>
{
    public RecordFunctionalPositionValidator()
    {
        RuleFor(c => c.Stance).NotNull().WithErrorCode("decision.function.stance_missing").WithMessage("Say where your function stands.");
        RuleFor(c => c.Words).NotEmpty().WithErrorCode("decision.function.text.missing").WithMessage("Say why, in your function's words.");
        RuleFor(c => c.Words).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.function.text.too_long").WithMessage($"The text may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Effect).NotNull().WithErrorCode("decision.function.effect_missing").WithMessage("Say what your position does for the collective outcome.");
        RuleFor(c => c.EffectWords).NotEmpty().WithErrorCode("decision.function.effect.missing").WithMessage("Say in a sentence why it helps or harms the collective outcome.");
        RuleFor(c => c.EffectWords).MaximumLength(Text.Line)
            .WithErrorCode("decision.function.effect.too_long").WithMessage($"The sentence may have {Text.Line} characters at most.");
    }
}

internal sealed class RecordFunctionalPositionHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordFunctionalPosition, Done>
{
    public async Task<Result<Done>> HandleAsync(RecordFunctionalPosition request, Actor actor, CancellationToken ct)
    {
        if (await db.FunctionalPositions.SingleOrDefaultAsync(p => p.Id == request.Position && p.Person == actor.Id, ct) is not { } position)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(position, request.Version);
        var decision = await db.Decisions.SingleAsync(d => d.Id == position.Decision, ct);
        position.Take(decision, actor.Id, request.Stance!.Value, request.Words, request.Effect!.Value, request.EffectWords, clock.Today);
        return Done.Value;
    }
}
