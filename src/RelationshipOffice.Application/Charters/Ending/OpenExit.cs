using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Opens the exit of a charter for a party, by a trigger of the plan that all signed; the end follows from the notice (domain
/// guide §4 and §10). The office opens it, with evidence, only for a party without any user. Refuses people whom the party does
/// not name (<c>charter.exit.not_yours_to_open</c>), a trigger that the plan does not name (<c>charter.exit.trigger.unknown</c>),
/// notice to come or over a week old, an end before the notice is over (<c>charter.exit.ends_too_early</c>), a charter that is
/// not in operation (<c>charter.exit.not_in_operation</c>) and one whose exit is open (<c>charter.exit.already</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class OpenExit : Command<CharterExitId>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public PartnerId? Party { get; set; }

    /// <summary>The place of the trigger in the plan.</summary>
    public int? Trigger { get; set; }

    public DateOnly? NoticeOn { get; set; }

    /// <summary>A later end than the notice asks for; none: as soon as it is over.</summary>
    public DateOnly? EndsOn { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>For the office only: who of the party said so, when and where.</summary>
    public string Evidence { get; set; } = "";
}

internal sealed class OpenExitValidator : AbstractValidator<OpenExit>
{
    public OpenExitValidator()
    {
        RuleFor(c => c.Party).NotNull().WithErrorCode("charter.exit.party.missing").WithMessage("Say which party gives notice.");
        RuleFor(c => c.Trigger).NotNull().WithErrorCode("charter.exit.trigger.missing").WithMessage("Choose what lets the party open the exit.");
        RuleFor(c => c.NoticeOn).NotNull().WithErrorCode("charter.exit.notice.missing").WithMessage("The day on which notice was given is needed.");
        RuleFor(c => c.Reason).MustBeAReason();
        RuleFor(c => c.Evidence).MaximumLength(Text.Line).WithErrorCode("charter.exit.evidence.too_long").WithMessage($"The evidence may have {Text.Line} characters at most.");
    }
}

internal sealed class OpenExitHandler(OfficeDbContext db, OfficeClock clock, AmendmentCourse amendments) : IHandler<OpenExit, CharterExitId>
{
    public async Task<Result<CharterExitId>> HandleAsync(OpenExit request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter || !charter.IsParty(request.Party!.Value))
        {
            return OfficeErrors.NotFound;
        }

        var party = request.Party!.Value;
        if (await db.SpeakingRefusalAsync(actor, charter, actor.EndsFor(charter), party, request.Evidence, ExitErrors.NotYoursToOpen, ct) is { } refusal)
        {
            return refusal;
        }

        Rule.Guard(!await db.CharterExits.AnyAsync(e => e.Charter == charter.Id && e.Withdrawn == null, ct), ExitErrors.Already);
        OfficeDbContext.Expect(charter, request.Version);
        var plan = await db.ExitPlans.SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        var opening = new ExitOpening(
            party, actor.Id, request.Trigger!.Value, request.NoticeOn!.Value, request.EndsOn, request.Reason, actor.EndsFor(charter) == party ? "" : request.Evidence);
        var exit = CharterExit.Open(charter, plan, opening, await db.WorkingDaysAsync(ct), clock.Today, clock.Now);
        await amendments.LookAgainAsync(charter, ct);
        db.CharterExits.Add(exit);
        db.ExitTasks.AddRange(exit.TasksOf(plan!));
        return exit.Id;
    }
}
