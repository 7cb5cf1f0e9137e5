using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says how a draft charter is reviewed: every how many months, what brings a review forward, who must agree to amend it, and
/// which body holds the review (domain guide §4). Refuses a rhythm outside 1–60 months
/// (<c>charter.review_plan.every.out_of_range</c>), over twenty triggers (<c>charter.review_plan.triggers.too_many</c>), no word on
/// who amends (<c>charter.review_plan.amending.missing</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class SetReviewPlan : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    /// <summary>Version of the plan; 0 before there is one.</summary>
    public required uint Version { get; set; }

    public int EveryMonths { get; set; } = 12;

    /// <summary>One event a line, twenty at most.</summary>
    public string EarlyTriggers { get; set; } = "";

    public string Amending { get; set; } = "";

    public BodyId? Body { get; set; }
}

internal sealed class SetReviewPlanValidator : AbstractValidator<SetReviewPlan>
{
    public SetReviewPlanValidator()
    {
        RuleFor(c => c.EveryMonths).InclusiveBetween(1, ReviewPlan.LongestRhythm)
            .WithErrorCode(ReviewPlanErrors.EveryOutOfRange.Code).WithMessage(ReviewPlanErrors.EveryOutOfRange.Message);
        RuleFor(c => c.EarlyTriggers).Must(t => t.Lines().Length <= ReviewPlan.MostTriggers)
            .WithErrorCode(ReviewPlanErrors.TooManyTriggers.Code).WithMessage(ReviewPlanErrors.TooManyTriggers.Message)
            .Must(t => t.Lines().All(one => one.Length <= Text.Line))
            .WithErrorCode("charter.review_plan.trigger.too_long").WithMessage($"A trigger may have {Text.Line} characters at most.");
        RuleFor(c => c.Amending).NotEmpty().WithErrorCode("charter.review_plan.amending.missing").WithMessage("Say who must agree to amend the charter.")
            .MaximumLength(Text.Line).WithErrorCode("charter.review_plan.amending.too_long").WithMessage($"This may have {Text.Line} characters at most.");
    }
}

internal sealed class SetReviewPlanHandler(OfficeDbContext db) : IHandler<SetReviewPlan, Done>
{
    public async Task<Result<Done>> HandleAsync(SetReviewPlan request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var plan = await db.ReviewPlans.SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        Rule.Guard((plan?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (plan is null)
        {
            db.ReviewPlans.Add(plan = new ReviewPlan(charter));
        }

        plan.Set(charter, request.EveryMonths, request.EarlyTriggers.Lines(), request.Amending, await BodyInHand.FindAsync(db, charter.Id, request.Body, ct));
        return Done.Value;
    }
}
