using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The fields that drafting a charter and revising it share.</summary>
public interface ITermsFields
{
    string Title { get; }

    string Purpose { get; }

    DateOnly? StartDate { get; }

    DateOnly? ReviewDate { get; }

    string ContractTitle { get; }

    string ContractNumber { get; }

    DateOnly? ContractStart { get; }

    DateOnly? ContractEnd { get; }
}

internal static class TermsFields
{
    public static CharterTerms Terms(this ITermsFields fields) => CharterTerms.Of(
        fields.Purpose, fields.StartDate!.Value, fields.ReviewDate!.Value,
        ContractReference.Of(fields.ContractTitle, fields.ContractNumber, fields.ContractStart, fields.ContractEnd));
}

internal sealed class TermsFieldsValidator : AbstractValidator<ITermsFields>
{
    public TermsFieldsValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("charter.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("charter.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        RuleFor(c => c.Purpose).NotEmpty().WithErrorCode("charter.purpose.missing").WithMessage("A purpose is needed: one sentence is enough.")
            .MaximumLength(CharterTerms.LongestPurpose).WithErrorCode("charter.purpose.too_long")
            .WithMessage($"A purpose may have {CharterTerms.LongestPurpose:N0} characters at most.");
        RuleFor(c => c.StartDate).NotNull().WithErrorCode("charter.start.missing").WithMessage("A start date is needed.");
        RuleFor(c => c.ReviewDate).NotNull().WithErrorCode("charter.review.missing").WithMessage("A review date is needed.");
        RuleFor(c => c.ReviewDate).GreaterThan(c => c.StartDate).When(c => c.StartDate is not null && c.ReviewDate is not null)
            .WithErrorCode(CharterTerms.ReviewBeforeStart.Code).WithMessage(CharterTerms.ReviewBeforeStart.Message);
        RuleFor(c => c.ContractTitle).MaximumLength(Text.Name)
            .WithErrorCode("charter.contract.title.too_long").WithMessage($"The contract's title may have {Text.Name} characters at most.");
        RuleFor(c => c.ContractNumber).MaximumLength(ContractReference.LongestNumber).WithErrorCode("charter.contract.number.too_long")
            .WithMessage($"The contract's number may have {ContractReference.LongestNumber} characters at most.");
        RuleFor(c => c.ContractEnd).GreaterThanOrEqualTo(c => c.ContractStart).When(c => c.ContractStart is not null && c.ContractEnd is not null)
            .WithErrorCode(ContractReference.EndBeforeStart.Code).WithMessage(ContractReference.EndBeforeStart.Message);
    }
}
