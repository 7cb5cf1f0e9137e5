using FluentValidation;
using FluentValidation.Results;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Changes the thresholds of the office, and says why. Every charter is judged anew and looked at for drift soon after; what
/// was judged, signalled, concluded or noticed before keeps the numbers of its day. Refuses a missing number (<c>thresholds.number.missing</c>),
/// one off its scale (<c>thresholds.off_scale</c>), contradictions (<c>thresholds.…</c>), each at its field, and a change
/// made on an older version (<c>office.conflict</c>).
/// </summary>
[Requires(Permission.SetThresholds)]
public sealed partial class ChangeThresholds : Command<Done>, IVersioned
{
    /// <summary>Number of the thresholds that were seen; 0 for the defaults.</summary>
    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class ChangeThresholdsValidator : AbstractValidator<ChangeThresholds>
{
    public ChangeThresholdsValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode(ThresholdErrors.ReasonMissing.Code).WithMessage(ThresholdErrors.ReasonMissing.Message).MustFit();
        RuleFor(c => c).Custom((command, context) =>
        {
            foreach (var limit in ThresholdLimits.All.Where(l => typeof(ChangeThresholds).GetProperty(l.Field)!.GetValue(command) is null))
            {
                context.AddFailure(new ValidationFailure(limit.Field, $"{limit.Name}: choose a number.") { ErrorCode = "thresholds.number.missing" });
            }
        });
    }
}

internal sealed class ChangeThresholdsHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ChangeThresholds, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeThresholds request, Actor actor, CancellationToken ct)
    {
        var inForce = await db.ThresholdsAsync(ct);
        if (inForce.Number != request.Version)
        {
            return OfficeErrors.Conflict;
        }

        var set = request.Set;
        if (ThresholdLimits.Faults(set) is { Count: > 0 } faults)
        {
            return Result<Done>.Refused(faults);
        }

        if (set != inForce.Set)
        {
            db.Thresholds.Add(new Thresholds(inForce.Number + 1, set, inForce.Set, request.Reason, actor.Id, clock.Now));
        }

        return Done.Value;
    }
}
