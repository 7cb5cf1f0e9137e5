using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Sets a measure for an outcome; the first one leads (domain guide §5). Refuses a target equal to the baseline
/// (<c>measure.target.equals_baseline</c>), a target date not after the start (<c>measure.due.before_start</c>) and a
/// direction that the figures contradict (<c>measure.direction.contradicts</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class SetMeasure : MeasureCommand<MeasureId>
{
    public required OutcomeId Outcome { get; init; }
}

internal sealed class SetMeasureValidator : AbstractValidator<SetMeasure>
{
    public SetMeasureValidator() => this.CheckMeasure();
}

internal sealed class SetMeasureHandler(OfficeDbContext db) : IHandler<SetMeasure, MeasureId>
{
    public async Task<Result<MeasureId>> HandleAsync(SetMeasure request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        var terms = request.Terms();
        await db.GuardFormulaAsync(outcome.Id, null, terms, ct);
        var measure = new Measure(outcome.Id, terms);
        db.Measures.Add(measure);
        if (request.IsLead || outcome.LeadMeasure is null)
        {
            outcome.LeadWith(measure);
        }

        return measure.Id;
    }
}
