using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Takes a charter's contribution out of an outcome, and says why; its weight becomes unassigned. Refuses one that an
/// enabler names (<c>contribution.named_by_enabler</c>) and no reason (<c>contribution.reason.missing</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class WithdrawContribution : Command<Done>, IVersioned, IReasoned
{
    public required OutcomeId Outcome { get; init; }

    public required uint Version { get; set; }

    public required ContributionId Contribution { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class WithdrawContributionValidator : AbstractValidator<WithdrawContribution>
{
    public WithdrawContributionValidator() => RuleFor(c => c.Reason)
        .NotEmpty().WithErrorCode("contribution.reason.missing").WithMessage("Say why, in a sentence.")
        .MaximumLength(Text.Line).WithErrorCode("contribution.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
}

internal sealed class WithdrawContributionHandler(OfficeDbContext db) : IHandler<WithdrawContribution, Done>
{
    public async Task<Result<Done>> HandleAsync(WithdrawContribution request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(outcome, request.Version);
        outcome.Withdraw(request.Contribution, request.Reason);
        return Done.Value;
    }
}
