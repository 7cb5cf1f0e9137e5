using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Changes what a charter owes to an outcome, and says why (domain guide §5). Refuses what <see cref="PledgeContribution"/>
/// refuses, no reason (<c>contribution.reason.missing</c>), and another kind for a share that an enabler names
/// (<c>contribution.named_by_enabler</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class ChangeContribution : ContributionCommand<Done>, IVersioned
{
    public required OutcomeId Outcome { get; init; }

    public required uint Version { get; set; }

    public required ContributionId Contribution { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class ChangeContributionValidator : AbstractValidator<ChangeContribution>
{
    public ChangeContributionValidator()
    {
        this.CheckContribution();
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("contribution.reason.missing").WithMessage("Say why, in a sentence.")
            .MaximumLength(Text.Line).WithErrorCode("contribution.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
    }
}

internal sealed class ChangeContributionHandler(OfficeDbContext db) : IHandler<ChangeContribution, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeContribution request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(outcome, request.Version);
        await db.GuardOwnMeasureAsync(outcome.Id, request.Measure, ct);
        outcome.Change(request.Contribution, request.Terms(), request.Reason, await db.ChartersOverAsync(outcome, ct));
        return Done.Value;
    }
}
