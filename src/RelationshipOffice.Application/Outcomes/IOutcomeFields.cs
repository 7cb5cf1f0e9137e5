using FluentValidation;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>The fields that naming and describing an outcome share.</summary>
public interface IOutcomeFields
{
    string Title { get; set; }

    string Statement { get; set; }

    PersonId? Owner { get; set; }

    OutcomeId? Parent { get; set; }

    /// <summary>How much it weighs in the larger outcome, over 0 to 100 %; none means an equal part of what the others leave.</summary>
    decimal? Weight { get; set; }
}

internal static class OutcomeFieldsRules
{
    public static void CheckOutcome<T>(this AbstractValidator<T> validator) where T : IOutcomeFields
    {
        validator.RuleFor(c => c.Title).NotEmpty().WithErrorCode("outcome.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("outcome.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        validator.RuleFor(c => c.Statement).MaximumLength(Text.Paragraph)
            .WithErrorCode("outcome.statement.too_long").WithMessage($"A statement may have {Text.Paragraph:N0} characters at most.");
        validator.RuleFor(c => c.Weight).Must(weight => weight is null or (>= 0.01m and <= 100))
            .WithErrorCode(Percent.OutOfRange.Code).WithMessage("A weight is over 0 and at most 100 %.");
        validator.RuleFor(c => c.Weight).Null().When(c => c.Parent is null)
            .WithErrorCode(OutcomeErrors.WeightWithoutParent.Code).WithMessage(OutcomeErrors.WeightWithoutParent.Message);
    }
}
