using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Says what an outcome is, who answers for it, which larger outcome it serves and how much it weighs there in percent
/// (domain guide §5). Refuses a cycle in the tree with <c>outcome.parent.cycle</c>, and weights over 100 % under one
/// outcome with <c>outcome.weights.below_over_100</c>.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class DescribeOutcome : Command<Done>, IOutcomeFields, IVersioned
{
    public required OutcomeId Outcome { get; init; }

    public required uint Version { get; set; }

    public string Title { get; set; } = "";

    public string Statement { get; set; } = "";

    public PersonId? Owner { get; set; }

    public OutcomeId? Parent { get; set; }

    public decimal? Weight { get; set; }
}

internal sealed class DescribeOutcomeValidator : AbstractValidator<DescribeOutcome>
{
    public DescribeOutcomeValidator() => this.CheckOutcome();
}

internal sealed class DescribeOutcomeHandler(OfficeDbContext db) : IHandler<DescribeOutcome, Done>
{
    public async Task<Result<Done>> HandleAsync(DescribeOutcome request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(outcome, request.Version);
        outcome.Describe(request.Title, request.Statement, request.Owner);
        return await db.PlaceAsync(outcome, request, ct) ? Done.Value : OfficeErrors.NotFound;
    }
}
