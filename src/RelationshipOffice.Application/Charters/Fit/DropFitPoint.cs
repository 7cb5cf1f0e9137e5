using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a point of an open assessment back. Refuses one that is gone (<c>fit.point.unknown</c>) and a concluded assessment
/// (<c>fit.concluded</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DropFitPoint : Command<Done>, IVersioned
{
    public required FitAssessmentId Assessment { get; init; }

    public required uint Version { get; set; }

    public required FitPointId Point { get; init; }
}

internal sealed class DropFitPointHandler(OfficeDbContext db) : IHandler<DropFitPoint, Done>
{
    public async Task<Result<Done>> HandleAsync(DropFitPoint request, Actor actor, CancellationToken ct)
    {
        if (await FitInHand.TakeAsync(db, request.Assessment, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Assessment, request.Version);
        hand.Assessment.Drop(request.Point);
        return Done.Value;
    }
}
