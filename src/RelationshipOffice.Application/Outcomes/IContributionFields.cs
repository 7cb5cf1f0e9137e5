using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>The fields that pledging and changing a contribution share.</summary>
public interface IContributionFields
{
    ContributionKind? Kind { get; set; }

    /// <summary>Percent of the outcome; only for a share.</summary>
    decimal? Weight { get; set; }

    /// <summary>The measure of the outcome from which it is read.</summary>
    MeasureId? Measure { get; set; }

    /// <summary>With the next three a plan of its own; all four or none.</summary>
    decimal? Baseline { get; set; }

    decimal? Target { get; set; }

    DateOnly? Starts { get; set; }

    DateOnly? Due { get; set; }

    Confidence? Confidence { get; set; }

    string Evidence { get; set; }

    string Description { get; set; }

    /// <summary>Which shares an enabler gates; none means all.</summary>
    IReadOnlyCollection<ContributionId> Gates { get; set; }
}

/// <summary>A command about a contribution; holds the fields once.</summary>
public abstract class ContributionCommand<TResult> : Command<TResult>, IContributionFields
{
    public ContributionKind? Kind { get; set; }

    public decimal? Weight { get; set; }

    public MeasureId? Measure { get; set; }

    public decimal? Baseline { get; set; }

    public decimal? Target { get; set; }

    public DateOnly? Starts { get; set; }

    public DateOnly? Due { get; set; }

    public Confidence? Confidence { get; set; }

    public string Evidence { get; set; } = "";

    public string Description { get; set; } = "";

    public IReadOnlyCollection<ContributionId> Gates { get; set; } = [];

    internal ContributionTerms Terms()
    {
        var terms = Kind switch
        {
            ContributionKind.Share => ContributionTerms.Share(Weight),
            ContributionKind.Enabler => ContributionTerms.Enabler(Gates),
            _ => ContributionTerms.Threshold(),
        };
        return terms.ReadFrom(Measure, OwnPlan()).Saying(Description, Confidence!.Value, Evidence);
    }

    private PlanLine? OwnPlan()
    {
        object?[] given = [Baseline, Target, Starts, Due];
        Rule.Guard(given.All(g => g is null) || given.All(g => g is not null), OutcomeErrors.PlanIncomplete);
        return Target is { } target ? PlanLine.Of(Baseline!.Value, target, Starts!.Value, Due!.Value) : null;
    }
}

internal static class ContributionFieldsRules
{
    public static void CheckContribution<T>(this AbstractValidator<T> validator) where T : IContributionFields
    {
        validator.RuleFor(c => c.Kind).Must(chosen => chosen is { } it && Enum.IsDefined(it)).WithErrorCode("contribution.kind.missing").WithMessage("Choose how the charter serves the outcome.");
        validator.RuleFor(c => c.Weight).NotNull().When(c => c.Kind == ContributionKind.Share, ApplyConditionTo.CurrentValidator)
            .WithErrorCode(OutcomeErrors.WeightMissing.Code).WithMessage(OutcomeErrors.WeightMissing.Message)
            .InclusiveBetween(0, 100).WithErrorCode(Percent.OutOfRange.Code).WithMessage(Percent.OutOfRange.Message);
        validator.RuleFor(c => c.Confidence).Must(chosen => chosen is { } it && Enum.IsDefined(it)).WithErrorCode("contribution.confidence.missing").WithMessage("Say how sure the office is.");
        validator.RuleFor(c => c.Evidence).MaximumLength(Text.Line)
            .WithErrorCode("contribution.evidence.too_long").WithMessage($"The evidence may have {Text.Line} characters at most.");
        validator.RuleFor(c => c.Description).MaximumLength(Text.Paragraph)
            .WithErrorCode("contribution.description.too_long").WithMessage($"A description may have {Text.Paragraph:N0} characters at most.");
    }
}
