using FluentValidation;
using FluentValidation.Results;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Changes the thresholds by which governance is judged, and says why. Every charter is judged anew soon after; verdicts
/// of before keep the thresholds that they were judged by. Refuses a missing number (<c>thresholds.number.missing</c>),
/// one off its scale (<c>thresholds.off_scale</c>), contradictions (<c>thresholds.…</c>), each at its field, and a change
/// made on an older version (<c>office.conflict</c>).
/// </summary>
[Requires(Permission.SetThresholds)]
public sealed class ChangeThresholds : Command<Done>, IVersioned
{
    /// <summary>Number of the thresholds that were seen; 0 for the defaults.</summary>
    public required uint Version { get; set; }

    public decimal? ControlAbove { get; set; }

    public decimal? InfluenceFrom { get; set; }

    public decimal? ShareWeight { get; set; }

    public decimal? MonthsWeight { get; set; }

    public decimal? MonthsInFull { get; set; }

    public decimal? InvestmentWeight { get; set; }

    public decimal? AsymmetryWeight { get; set; }

    public decimal? AlternativesWeight { get; set; }

    public decimal? OneAlternative { get; set; }

    public decimal? TwoOrThreeAlternatives { get; set; }

    public decimal? EqualUpTo { get; set; }

    public decimal? TiltedUpTo { get; set; }

    public decimal? LeadingShare { get; set; }

    public int? CompetenceFrom { get; set; }

    public decimal? JointlySetFrom { get; set; }

    public int? FactMonths { get; set; }

    public int? OwnershipMonths { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The form as it opens: with what holds now.</summary>
    public static ChangeThresholds From(int number, GovernanceSettings now) => new()
    {
        Version = (uint)number,
        ControlAbove = now.ControlAbove,
        InfluenceFrom = now.InfluenceFrom,
        ShareWeight = now.ShareWeight,
        MonthsWeight = now.MonthsWeight,
        MonthsInFull = now.MonthsInFull,
        InvestmentWeight = now.InvestmentWeight,
        AsymmetryWeight = now.AsymmetryWeight,
        AlternativesWeight = now.AlternativesWeight,
        OneAlternative = now.OneAlternative,
        TwoOrThreeAlternatives = now.TwoOrThreeAlternatives,
        EqualUpTo = now.EqualUpTo,
        TiltedUpTo = now.TiltedUpTo,
        LeadingShare = now.LeadingShare,
        CompetenceFrom = now.CompetenceFrom,
        JointlySetFrom = now.JointlySetFrom,
        FactMonths = now.FactMonths,
        OwnershipMonths = now.OwnershipMonths,
    };

    internal GovernanceSettings Settings => new()
    {
        ControlAbove = ControlAbove!.Value,
        InfluenceFrom = InfluenceFrom!.Value,
        ShareWeight = ShareWeight!.Value,
        MonthsWeight = MonthsWeight!.Value,
        MonthsInFull = MonthsInFull!.Value,
        InvestmentWeight = InvestmentWeight!.Value,
        AsymmetryWeight = AsymmetryWeight!.Value,
        AlternativesWeight = AlternativesWeight!.Value,
        OneAlternative = OneAlternative!.Value,
        TwoOrThreeAlternatives = TwoOrThreeAlternatives!.Value,
        EqualUpTo = EqualUpTo!.Value,
        TiltedUpTo = TiltedUpTo!.Value,
        LeadingShare = LeadingShare!.Value,
        CompetenceFrom = CompetenceFrom!.Value,
        JointlySetFrom = JointlySetFrom!.Value,
        FactMonths = FactMonths!.Value,
        OwnershipMonths = OwnershipMonths!.Value,
    };
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

        var settings = request.Settings;
        if (ThresholdLimits.Faults(settings) is { Count: > 0 } faults)
        {
            return Result<Done>.Refused(faults);
        }

        if (settings != inForce.Settings)
        {
            db.Thresholds.Add(new Thresholds(inForce.Number + 1, settings, inForce.Settings, request.Reason, actor.Id, clock.Now));
        }

        return Done.Value;
    }
}
