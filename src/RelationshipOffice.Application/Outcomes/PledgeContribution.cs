using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Takes in what a charter owes to an outcome (domain guide §5): a share with its weight in percent, an enabler or a
/// threshold. Refuses shares over 100 % together (<c>outcome.weights.over_100</c>), a weight outside 0–100
/// (<c>percent.out_of_range</c>), a second contribution of one kind (<c>contribution.already</c>), half a plan
/// (<c>contribution.plan.incomplete</c>), a charter that is closed or withdrawn (<c>charter.over</c>) and another outcome's measure (<c>measure.not_of_this_outcome</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class PledgeContribution : ContributionCommand<ContributionId>
{
    public required OutcomeId Outcome { get; init; }

    public CharterId? Charter { get; set; }
}

internal sealed class PledgeContributionValidator : AbstractValidator<PledgeContribution>
{
    public PledgeContributionValidator()
    {
        RuleFor(c => c.Charter).NotNull().WithErrorCode("contribution.charter.missing").WithMessage("Choose the charter that contributes.");
        this.CheckContribution();
    }
}

internal sealed class PledgeContributionHandler(OfficeDbContext db) : IHandler<PledgeContribution, ContributionId>
{
    public async Task<Result<ContributionId>> HandleAsync(PledgeContribution request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter!.Value, ct);
        if (outcome is null || charter is null)
        {
            return OfficeErrors.NotFound;
        }

        if (charter.IsOver)
        {
            return CharterErrors.Over with { Field = nameof(request.Charter) };
        }

        await db.GuardOwnMeasureAsync(outcome.Id, request.Measure, ct);
        return outcome.Pledge(charter.Id, request.Terms(), await db.ChartersOverAsync(outcome, ct));
    }
}

internal static class OwnMeasure
{
    /// <summary>Refuses a measure of another outcome, or of none.</summary>
    public static async Task GuardOwnMeasureAsync(this OfficeDbContext db, OutcomeId outcome, MeasureId? measure, CancellationToken ct) => Rule.Guard(
        measure is null || await db.Measures.AnyAsync(m => m.Id == measure.Value && m.Outcome == outcome, ct), OutcomeErrors.MeasureElsewhere);
}
