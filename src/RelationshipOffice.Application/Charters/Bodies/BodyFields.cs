using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>What founding a body and changing it ask alike.</summary>
public interface IBodyFields
{
    string Name { get; set; }

    BodyLevel? Level { get; set; }

    string Mandate { get; set; }

    /// <summary>Meetings in every span.</summary>
    int Times { get; set; }

    /// <summary>The span, in weeks or months.</summary>
    int Every { get; set; }

    CadenceUnit Unit { get; set; }

    /// <summary>Members of each side.</summary>
    int Quorum { get; set; }

    BodyId? EscalatesTo { get; set; }
}

internal static class BodyFields
{
    public static BodyTerms Terms(this IBodyFields fields) =>
        BodyTerms.Of(fields.Name, fields.Level!.Value, fields.Mandate, Cadence.Of(fields.Times, fields.Every, fields.Unit), fields.Quorum);
}

internal sealed class BodyFieldsRules : AbstractValidator<IBodyFields>
{
    public BodyFieldsRules()
    {
        RuleFor(c => c.Name).NotEmpty().WithErrorCode("charter.body.name.missing").WithMessage("A name is needed.")
            .MaximumLength(Text.Name).WithErrorCode("charter.body.name.too_long").WithMessage($"A name may have {Text.Name} characters at most.");
        RuleFor(c => c.Level).NotNull().WithErrorCode(BodyErrors.LevelMissing.Code).WithMessage(BodyErrors.LevelMissing.Message);
        RuleFor(c => c.Mandate).NotEmpty().WithErrorCode("charter.body.mandate.missing").WithMessage("A mandate is needed: what it settles.")
            .MaximumLength(Text.Line).WithErrorCode("charter.body.mandate.too_long").WithMessage($"A mandate may have {Text.Line} characters at most.");
        RuleFor(c => c.Times).InclusiveBetween(1, Cadence.MostTimes).WithErrorCode(Cadence.OutOfRange.Code).WithMessage(Cadence.OutOfRange.Message);
        RuleFor(c => c.Every).InclusiveBetween(1, Cadence.LongestSpan).WithErrorCode(Cadence.OutOfRange.Code).WithMessage(Cadence.OutOfRange.Message);
        RuleFor(c => c.Quorum).InclusiveBetween(1, BodyTerms.LargestQuorum)
            .WithErrorCode(BodyErrors.QuorumOutOfRange.Code).WithMessage(BodyErrors.QuorumOutOfRange.Message);
    }
}
