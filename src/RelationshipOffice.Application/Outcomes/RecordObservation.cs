using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Records an observed value of a measure, with its day and source (domain guide §5); several sources may stand for one
/// day. Refuses a day in the future (<c>observation.date.in_future</c>), no source (<c>observation.source.missing</c>)
/// and "verified" from outside the office (<c>observation.verified.not_yours</c>).
/// </summary>
[Requires(Permission.RecordObservations)]
public sealed class RecordObservation : ObservationCommand
{
    public required MeasureId Measure { get; init; }
}

internal sealed class RecordObservationValidator : AbstractValidator<RecordObservation>
{
    public RecordObservationValidator(OfficeClock clock) => this.CheckObservation(clock);
}

internal sealed class RecordObservationHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordObservation, ObservationId>
{
    public async Task<Result<ObservationId>> HandleAsync(RecordObservation request, Actor actor, CancellationToken ct)
    {
        var measure = await db.MeasuresFor(actor).SingleOrDefaultAsync(m => m.Id == request.Measure, ct);
        if (measure is null)
        {
            return OfficeErrors.NotFound;
        }

        var observation = new Observation(measure, request.SeenBy(actor), new Author(actor.Id, actor.StandsFor), clock.Today);
        db.Observations.Add(observation);
        return observation.Id;
    }
}
