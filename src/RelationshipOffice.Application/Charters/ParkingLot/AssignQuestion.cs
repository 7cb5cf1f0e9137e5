using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says who sees to an open question of the parking lot, and until when: the party that has it, or the office. Refuses others
/// (<c>charter.parking.not_yours</c>), an owner that is no party and a settled question (<c>charter.parking.settled</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class AssignQuestion : Command<Done>, IVersioned
{
    public required ParkedQuestionId Question { get; init; }

    public required uint Version { get; set; }

    /// <summary>None: the office.</summary>
    public PartnerId? Owner { get; set; }

    public DateOnly? DueOn { get; set; }
}

internal sealed class AssignQuestionHandler(OfficeDbContext db) : IHandler<AssignQuestion, Done>
{
    public async Task<Result<Done>> HandleAsync(AssignQuestion request, Actor actor, CancellationToken ct)
    {
        if (await ParkedInHand.TakeAsync(db, request.Question, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MaySettle(hand.Charter, hand.Question.Owner))
        {
            return ParkingErrors.NotYours;
        }

        OfficeDbContext.Expect(hand.Question, request.Version);
        hand.Question.Assign(hand.Charter, new ParkedDuty(request.Owner, request.DueOn));
        return Done.Value;
    }
}
