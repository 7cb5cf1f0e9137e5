using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says how a draft charter ends: what lets a party open the exit with how many days of notice, and what is done for continuity,
/// data, people, knowledge and lessons, by whom and how many days after the end (domain guide §4). Refuses a plan without a
/// trigger (<c>charter.exit_plan.trigger.missing</c>), notice or days outside 0–1,830, a party that is none
/// (<c>charter.party.unknown</c>), and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class SetExitPlan : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    /// <summary>Version of the plan; 0 before there is one.</summary>
    public required uint Version { get; set; }

    public List<NamedTrigger> Triggers { get; set; } = [];

    public List<NamedDuty> Duties { get; set; } = [];
}

/// <summary>A trigger while a form names it.</summary>
public sealed class NamedTrigger
{
    public string Words { get; set; } = "";

    /// <summary>Days of the calendar.</summary>
    public int NoticeDays { get; set; } = 180;
}

/// <summary>A duty while a form names it.</summary>
public sealed class NamedDuty
{
    public ExitTopic Topic { get; set; }

    public string Words { get; set; } = "";

    public PartnerId? Responsible { get; set; }

    /// <summary>Days of the calendar after the end.</summary>
    public int Days { get; set; } = 30;
}

internal sealed class SetExitPlanValidator : AbstractValidator<SetExitPlan>
{
    public SetExitPlanValidator()
    {
        RuleFor(c => c.Triggers).NotEmpty().WithErrorCode(ExitPlanErrors.TriggerMissing.Code).WithMessage(ExitPlanErrors.TriggerMissing.Message);
        RuleFor(c => c).Must(c => c.Triggers.Count <= ExitPlan.MostTriggers && c.Duties.Count <= ExitPlan.MostDuties)
            .WithErrorCode(ExitPlanErrors.TooMany.Code).WithMessage(ExitPlanErrors.TooMany.Message);
        RuleForEach(c => c.Triggers).ChildRules(trigger =>
        {
            trigger.RuleFor(t => t.Words).NotEmpty().WithErrorCode("charter.exit_plan.trigger.missing").WithMessage("Say what lets a party open the exit, or take the line away.")
                .MaximumLength(Text.Line).WithErrorCode("charter.exit_plan.trigger.too_long").WithMessage($"A trigger may have {Text.Line} characters at most.");
            trigger.RuleFor(t => t.NoticeDays).InclusiveBetween(0, ExitPlan.LongestNotice)
                .WithErrorCode(ExitPlanErrors.NoticeOutOfRange.Code).WithMessage(ExitPlanErrors.NoticeOutOfRange.Message);
        });
        RuleForEach(c => c.Duties).ChildRules(duty =>
        {
            duty.RuleFor(d => d.Words).NotEmpty().WithErrorCode("charter.exit_plan.duty.missing").WithMessage("Say what has to be done, or take the line away.")
                .MaximumLength(Text.Line).WithErrorCode("charter.exit_plan.duty.too_long").WithMessage($"A duty may have {Text.Line} characters at most.");
            duty.RuleFor(d => d.Days).InclusiveBetween(0, ExitPlan.LongestTime)
                .WithErrorCode(ExitPlanErrors.DaysOutOfRange.Code).WithMessage(ExitPlanErrors.DaysOutOfRange.Message);
        });
    }
}

internal sealed class SetExitPlanHandler(OfficeDbContext db) : IHandler<SetExitPlan, Done>
{
    public async Task<Result<Done>> HandleAsync(SetExitPlan request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var plan = await db.ExitPlans.SingleOrDefaultAsync(p => p.Charter == charter.Id, ct);
        Rule.Guard((plan?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (plan is null)
        {
            db.ExitPlans.Add(plan = new ExitPlan(charter));
        }

        plan.Set(
            charter, [.. request.Triggers.Select(t => ExitTriggerTerms.Of(t.Words, t.NoticeDays))],
            [.. request.Duties.Select(d => ExitDutyTerms.Of(d.Topic, d.Words, d.Responsible, d.Days))]);
        return Done.Value;
    }
}
