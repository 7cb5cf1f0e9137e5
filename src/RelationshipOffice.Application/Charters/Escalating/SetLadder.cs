using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Sets the escalation ladder of a draft charter, from the lowest rung up, with working days for each and a neutral person at
/// the end (domain guide §4 and §7). Refuses no rung or over eight (<c>charter.ladder.rungs.out_of_range</c>), rungs that do not go
/// up (<c>charter.ladder.order</c>), a body twice, times outside 1–120 working days (<c>charter.ladder.days.out_of_range</c>), nobody
/// neutral (<c>charter.ladder.neutral.missing</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class SetLadder : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    /// <summary>Version of the ladder; 0 before there is one.</summary>
    public required uint Version { get; set; }

    public List<NamedRung> Rungs { get; set; } = [];

    public string Neutral { get; set; } = "";
}

/// <summary>A rung while a form names it.</summary>
public sealed class NamedRung
{
    public BodyId? Body { get; set; }

    /// <summary>Working days.</summary>
    public int Days { get; set; } = 5;
}

internal sealed class SetLadderValidator : AbstractValidator<SetLadder>
{
    public SetLadderValidator()
    {
        RuleFor(c => c.Rungs).Must(r => r.Count is >= 1 and <= EscalationLadder.MostRungs)
            .WithErrorCode(LadderErrors.RungsOutOfRange.Code).WithMessage(LadderErrors.RungsOutOfRange.Message);
        RuleForEach(c => c.Rungs).ChildRules(rung =>
        {
            rung.RuleFor(r => r.Body).NotNull().WithErrorCode(LadderErrors.BodyMissing.Code).WithMessage(LadderErrors.BodyMissing.Message);
            rung.RuleFor(r => r.Days).InclusiveBetween(1, EscalationLadder.LongestTime)
                .WithErrorCode(LadderErrors.DaysOutOfRange.Code).WithMessage(LadderErrors.DaysOutOfRange.Message);
        });
        RuleFor(c => c.Neutral).NotEmpty().WithErrorCode("charter.ladder.neutral.missing").WithMessage("Name the neutral person or place that is asked last.")
            .MaximumLength(Text.Name).WithErrorCode("charter.ladder.neutral.too_long").WithMessage($"This may have {Text.Name} characters at most.");
    }
}

internal sealed class SetLadderHandler(OfficeDbContext db) : IHandler<SetLadder, Done>
{
    public async Task<Result<Done>> HandleAsync(SetLadder request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var ladder = await db.Ladders.SingleOrDefaultAsync(l => l.Charter == charter.Id, ct);
        Rule.Guard((ladder?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        var bodies = await db.Bodies.Where(b => b.Charter == charter.Id && !b.IsDissolved).ToDictionaryAsync(b => b.Id, ct);
        Rule.Guard(request.Rungs.TrueForAll(r => bodies.ContainsKey(r.Body!.Value)), BodyErrors.Unknown);
        if (ladder is null)
        {
            db.Ladders.Add(ladder = new EscalationLadder(charter));
        }

        ladder.Set(charter, [.. request.Rungs.Select(r => (bodies[r.Body!.Value], r.Days))], request.Neutral);
        return Done.Value;
    }
}
