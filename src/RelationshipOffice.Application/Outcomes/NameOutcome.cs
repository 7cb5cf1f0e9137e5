using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// Names a collective outcome, on its own or under a larger one (domain guide §5). Refuses an empty title
/// (<c>outcome.title.missing</c>) and weights under one outcome over 100 % (<c>outcome.weights.below_over_100</c>); a parent or owner that is not there is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class NameOutcome : Command<OutcomeId>, IOutcomeFields
{
    public string Title { get; set; } = "";

    public string Statement { get; set; } = "";

    public PersonId? Owner { get; set; }

    public OutcomeId? Parent { get; set; }

    public decimal? Weight { get; set; }
}

internal sealed class NameOutcomeValidator : AbstractValidator<NameOutcome>
{
    public NameOutcomeValidator() => this.CheckOutcome();
}

internal sealed class NameOutcomeHandler(OfficeDbContext db) : IHandler<NameOutcome, OutcomeId>
{
    public async Task<Result<OutcomeId>> HandleAsync(NameOutcome request, Actor actor, CancellationToken ct)
    {
        var outcome = new Outcome(request.Title);
        outcome.Describe(request.Title, request.Statement, request.Owner);
        if (!await db.PlaceAsync(outcome, request, ct))
        {
            return OfficeErrors.NotFound;
        }

        db.Outcomes.Add(outcome);
        return outcome.Id;
    }
}
