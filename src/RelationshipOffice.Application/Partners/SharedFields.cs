using FluentValidation;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

/// <summary>Rules for fields that several forms about partners share.</summary>
internal static class SharedFields
{
    /// <summary>A reason in a sentence, as every removal and correction of what the office knew needs one.</summary>
    public static IRuleBuilderOptions<T, string> Reason<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().WithErrorCode(PartnerErrors.ReasonMissing.Code).WithMessage(PartnerErrors.ReasonMissing.Message)
        .MaximumLength(Text.Line).WithErrorCode("partner.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");

    /// <summary>Who says so; a fact without a source is hearsay.</summary>
    public static IRuleBuilderOptions<T, string> Source<T>(this IRuleBuilder<T, string> rule) => rule
        .NotEmpty().WithErrorCode("evidence.source.missing").WithMessage("Who says so? Name the source.")
        .MaximumLength(Text.Line).WithErrorCode("evidence.source.too_long").WithMessage($"A source may have {Text.Line} characters at most.");
}
