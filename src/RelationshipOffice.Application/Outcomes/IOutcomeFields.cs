using FluentValidation;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>The fields that naming and describing an outcome share.</summary>
public interface IOutcomeFields
{
    string Title { get; set; }

    string Statement { get; set; }

    PersonId? Owner { get; set; }

    OutcomeId? Parent { get; set; }
}

internal static class OutcomeFieldsRules
{
    public static void CheckOutcome<T>(this AbstractValidator<T> validator) where T : IOutcomeFields
    {
        validator.RuleFor(c => c.Title).NotEmpty().WithErrorCode("outcome.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("outcome.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        validator.RuleFor(c => c.Statement).MaximumLength(Text.Paragraph)
            .WithErrorCode("outcome.statement.too_long").WithMessage($"A statement may have {Text.Paragraph:N0} characters at most.");
    }
}
