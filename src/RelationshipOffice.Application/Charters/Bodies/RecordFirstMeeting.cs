using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Records that a joint body has met for the first time, and where that is minuted; until then the charter is agreed and not
/// operational (domain guide §4). Refuses a charter that is not in force (<c>charter.body.meets_once_agreed</c>), a day to come
/// (<c>charter.body.meeting.in_future</c>), a body without members of every side (<c>charter.body.meeting.unstaffed</c>), missing
/// minutes (<c>charter.body.minutes.missing</c>) and people of no party (<c>charter.body.not_yours_to_record</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class RecordFirstMeeting : Command<Done>, IVersioned
{
    public required BodyId Body { get; init; }

    public required uint Version { get; set; }

    public DateOnly? HeldOn { get; set; }

    /// <summary>Where the minutes are: a link, a file, a register.</summary>
    public string Minutes { get; set; } = "";
}

internal sealed class RecordFirstMeetingValidator : AbstractValidator<RecordFirstMeeting>
{
    public RecordFirstMeetingValidator()
    {
        RuleFor(c => c.HeldOn).NotNull().WithErrorCode("charter.body.held_on.missing").WithMessage("The day of the meeting is needed.");
        RuleFor(c => c.Minutes).NotEmpty().WithErrorCode("charter.body.minutes.missing").WithMessage("Where it is minuted is needed.")
            .MaximumLength(Text.Line).WithErrorCode("charter.body.minutes.too_long").WithMessage($"This may have {Text.Line} characters at most.");
    }
}

internal sealed class RecordFirstMeetingHandler(OfficeDbContext db, OfficeClock clock, GateReader gates) : IHandler<RecordFirstMeeting, Done>
{
    public async Task<Result<Done>> HandleAsync(RecordFirstMeeting request, Actor actor, CancellationToken ct)
    {
        if (await BodyInHand.TakeAsync(db, request.Body, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MaySpeakOfMeetings(hand.Charter))
        {
            return BodyErrors.NotYoursToRecord;
        }

        OfficeDbContext.Expect(hand.Body, request.Version);
        var fact = (await gates.BodiesAsync(hand.Charter, ct)).FirstOrDefault(b => b.Id == hand.Body.Id);
        hand.Body.Meet(hand.Charter, fact?.SidesWithout(hand.Charter).Count == 0, request.HeldOn!.Value, request.Minutes, clock.Today);
        return Done.Value;
    }
}
