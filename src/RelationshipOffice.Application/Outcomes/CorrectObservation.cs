using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Puts a corrected observation in an old one's place; the old one stays to be read (domain guide §5). The office corrects
/// any, a partner manager those of the own party (<c>observation.not_yours</c>). Refuses a second correction of the same
/// one (<c>observation.corrected.already</c>), no reason, and what <see cref="RecordObservation"/> refuses.
/// </summary>
[Requires(Permission.RecordObservations)]
public sealed class CorrectObservation : ObservationCommand, IVersioned
{
    public required ObservationId Observation { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class CorrectObservationValidator : AbstractValidator<CorrectObservation>
{
    public CorrectObservationValidator(OfficeClock clock)
    {
        this.CheckObservation(clock);
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("observation.reason.missing").WithMessage("Say what was wrong, in a sentence.")
            .MaximumLength(Text.Line).WithErrorCode("observation.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
    }
}

internal sealed class CorrectObservationHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CorrectObservation, ObservationId>
{
    public async Task<Result<ObservationId>> HandleAsync(CorrectObservation request, Actor actor, CancellationToken ct)
    {
        var old = await db.Observations.SingleOrDefaultAsync(
            o => o.Id == request.Observation && db.MeasuresFor(actor).Any(m => m.Id == o.Measure), ct);
        if (old is null)
        {
            return OfficeErrors.NotFound;
        }

        Rule.Guard(actor.MayCorrect(old), OutcomeErrors.NotYoursToCorrect);
        OfficeDbContext.Expect(old, request.Version);
        var corrected = old.Correct(request.SeenBy(actor), new Author(actor.Id, actor.StandsFor), clock.Today, request.Reason);
        db.Observations.Add(corrected);
        return corrected.Id;
    }
}
