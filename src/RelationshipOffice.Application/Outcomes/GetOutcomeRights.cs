using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>What the person may do with the list of outcomes, so that a page shows no button that would be refused.</summary>
[Requires(Permission.SeeOutcomes)]
public sealed record GetOutcomeRights : IQuery<OutcomeRights>;

/// <summary>Whether the person names outcomes, and whether they see the overviews of the whole office.</summary>
public sealed record OutcomeRights(bool MayName, bool MayOverview);

internal sealed class GetOutcomeRightsHandler : IHandler<GetOutcomeRights, OutcomeRights>
{
    public Task<Result<OutcomeRights>> HandleAsync(GetOutcomeRights request, Actor actor, CancellationToken ct) =>
        Task.FromResult<Result<OutcomeRights>>(new OutcomeRights(actor.May(Permission.KeepOutcomes), actor.May(Permission.SeeExecutivePage)));
}
