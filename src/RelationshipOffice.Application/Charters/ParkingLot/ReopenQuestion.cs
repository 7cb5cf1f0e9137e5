using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Opens a settled question of the parking lot again, with a reason: any party, or the office. Refuses people who stand for no
/// party (<c>charter.parking.not_for_you</c>), a missing reason, an open question (<c>charter.parking.open</c>) and a charter
/// that is agreed or over (<c>charter.parking.not_a_draft</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class ReopenQuestion : Command<Done>, IVersioned
{
    public required ParkedQuestionId Question { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class ReopenQuestionValidator : AbstractValidator<ReopenQuestion>
{
    public ReopenQuestionValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class ReopenQuestionHandler(OfficeDbContext db) : IHandler<ReopenQuestion, Done>
{
    public async Task<Result<Done>> HandleAsync(ReopenQuestion request, Actor actor, CancellationToken ct)
    {
        if (await ParkedInHand.TakeAsync(db, request.Question, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayUseParkingLot(hand.Charter))
        {
            return ParkingErrors.NotForYou;
        }

        OfficeDbContext.Expect(hand.Question, request.Version);
        hand.Question.Reopen(hand.Charter, request.Reason);
        return Done.Value;
    }
}
