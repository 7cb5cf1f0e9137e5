using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Changes a measure and says why; before and after stay in the outcome's activity (domain guide §5). Refuses no reason
/// (<c>measure.reason.missing</c>) and what <see cref="SetMeasure"/> refuses.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class ChangeMeasure : MeasureCommand<Done>, IVersioned
{
    public required MeasureId Measure { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class ChangeMeasureValidator : AbstractValidator<ChangeMeasure>
{
    public ChangeMeasureValidator()
    {
        this.CheckMeasure();
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("measure.reason.missing").WithMessage("Say why, in a sentence: a target is never moved quietly.")
            .MaximumLength(Text.Line).WithErrorCode("measure.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
    }
}

internal sealed class ChangeMeasureHandler(OfficeDbContext db) : IHandler<ChangeMeasure, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeMeasure request, Actor actor, CancellationToken ct)
    {
        var measure = await db.MeasuresFor(actor).SingleOrDefaultAsync(m => m.Id == request.Measure, ct);
        if (measure is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(measure, request.Version);
        var terms = request.Terms();
        await db.GuardFormulaAsync(measure.Outcome, measure.Id, terms, ct);
        measure.Change(terms, request.Reason);
        if (request.IsLead)
        {
            (await db.Outcomes.SingleAsync(o => o.Id == measure.Outcome, ct)).LeadWith(measure);
        }

        return Done.Value;
    }
}
