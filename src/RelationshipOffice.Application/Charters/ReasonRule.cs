using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>What every reason in a charter's story must be.</summary>
internal static class ReasonRule
{
    public static IRuleBuilderOptions<T, string> MustBeAReason<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithErrorCode(CharterErrors.ReasonMissing.Code).WithMessage(CharterErrors.ReasonMissing.Message)
        .MustFit();

    public static IRuleBuilderOptions<T, string> MustFit<T>(this IRuleBuilder<T, string> reason) => reason
        .MaximumLength(Text.Line).WithErrorCode("charter.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
}
