using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says for one party what was achieved and learned, or says it anew; with the word of every party the charter may close (domain
/// guide §10). The office writes it down, with evidence, only for a party without any user. Refuses others
/// (<c>charter.exit.not_yours_to_evaluate</c>), empty words and an exit that does not run (<c>charter.exit.not_running</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class EvaluateExit : Command<Done>, IVersioned
{
    public required CharterExitId Exit { get; init; }

    public required PartnerId Partner { get; init; }

    /// <summary>Version of what the party said; 0 before it said anything.</summary>
    public required uint Version { get; set; }

    public string Achieved { get; set; } = "";

    public string Lessons { get; set; } = "";

    /// <summary>For the office only: who of the party said so, when and where.</summary>
    public string Evidence { get; set; } = "";
}

internal sealed class EvaluateExitValidator : AbstractValidator<EvaluateExit>
{
    public EvaluateExitValidator()
    {
        RuleFor(c => c.Achieved).NotEmpty().WithErrorCode("charter.exit.achieved.missing").WithMessage("Say what was achieved.")
            .MaximumLength(Text.Paragraph).WithErrorCode("charter.exit.achieved.too_long").WithMessage($"This may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Lessons).NotEmpty().WithErrorCode("charter.exit.lessons.missing").WithMessage("Say what was learned.")
            .MaximumLength(Text.Paragraph).WithErrorCode("charter.exit.lessons.too_long").WithMessage($"This may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Evidence).MaximumLength(Text.Line).WithErrorCode("charter.exit.evidence.too_long").WithMessage($"The evidence may have {Text.Line} characters at most.");
    }
}

internal sealed class EvaluateExitHandler(OfficeDbContext db, OfficeClock clock) : IHandler<EvaluateExit, Done>
{
    public async Task<Result<Done>> HandleAsync(EvaluateExit request, Actor actor, CancellationToken ct)
    {
        if (await ExitInHand.TakeAsync(db, request.Exit, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        var own = actor.WindsUpFor(hand.Charter);
        if (await db.SpeakingRefusalAsync(actor, hand.Charter, own, request.Partner, request.Evidence, ExitErrors.NotYoursToEvaluate, ct) is { } refusal)
        {
            return refusal;
        }

        var said = await db.ExitEvaluations.SingleOrDefaultAsync(e => e.Exit == hand.Exit.Id && e.Partner == request.Partner, ct);
        Rule.Guard((said?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (said is null)
        {
            db.ExitEvaluations.Add(said = new ExitEvaluation(hand.Exit, request.Partner));
        }

        said.Give(hand.Charter, hand.Exit, EvaluationWords.Of(request.Achieved, request.Lessons, own == request.Partner ? "" : request.Evidence), actor.Id, clock.Today);
        return Done.Value;
    }
}
