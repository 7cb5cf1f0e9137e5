using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Writes down an exit that was over before the charter came into this office, and closes the charter; for office files, and in a
/// demonstration only: elsewhere a charter ends by what its parties do.
/// Refuses an exit that was not over by then (<c>charter.exit.not_past</c>), a missing source (<c>charter.exit.evidence.missing</c>)
/// and a trigger that the plan does not name.
/// </summary>
[Requires(Permission.RecordPastDecisions)]
public sealed class RecordPastExit : Command<CharterExitId>
{
    public required CharterId Charter { get; init; }

    public required PartnerId Party { get; init; }

    public int Trigger { get; set; } = 1;

    public DateOnly? EndsOn { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Where it is known from.</summary>
    public string Source { get; set; } = "";
}

internal sealed class RecordPastExitValidator : AbstractValidator<RecordPastExit>
{
    public RecordPastExitValidator()
    {
        RuleFor(c => c.EndsOn).NotNull().WithErrorCode("charter.exit.ends_on.missing").WithMessage("The day of the end is needed.");
        RuleFor(c => c.Reason).MustBeAReason();
        RuleFor(c => c.Source).NotEmpty().WithErrorCode(ExitErrors.EvidenceMissing.Code).WithMessage(ExitErrors.EvidenceMissing.Message)
            .MaximumLength(Text.Line).WithErrorCode("charter.exit.evidence.too_long").WithMessage($"The source may have {Text.Line} characters at most.");
    }
}

internal sealed class RecordPastExitHandler(OfficeDbContext db, OfficeClock clock, OfficeOptions options) : IHandler<RecordPastExit, CharterExitId>
{
    public async Task<Result<CharterExitId>> HandleAsync(RecordPastExit request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter || !charter.IsParty(request.Party))
        {
            return OfficeErrors.NotFound;
        }

        Rule.Guard(options.IsDemo, ExitErrors.NotPast);
        Rule.Guard(!await db.CharterExits.AnyAsync(e => e.Charter == charter.Id && e.Withdrawn == null, ct), ExitErrors.Already);
        var endsOn = request.EndsOn!.Value;
        var drafted = await db.Activity.Where(e => e.SubjectKind == SubjectKind.Charter && e.SubjectId == charter.Id.Value).MinAsync(e => e.Moment, ct);
        var plan = await db.ExitPlans.SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        // The day of the notice is not known any more: the plan's own, back from the end.
        var noticeOn = endsOn.AddDays(-(plan?.Triggers.FirstOrDefault(t => t.Place == request.Trigger)?.NoticeDays ?? 0));
        var opening = new ExitOpening(request.Party, actor.Id, request.Trigger, noticeOn, endsOn, request.Reason, request.Source);
        var exit = CharterExit.OfThePast(charter, plan, opening, clock.DayOf(drafted), clock.Today, clock.Now);
        db.CharterExits.Add(exit);
        charter.MoveTo(Stage.Closed, request.Reason, GateFacts.None with { Exit = new ExitFact(endsOn, clock.Today, [], []) }, clock.Now);
        return exit.Id;
    }
}
