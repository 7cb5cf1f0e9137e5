using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Charters;

/// <summary>What a new line of the open book and a changed one ask alike.</summary>
public interface IOpenBookFields
{
    PartnerId? Party { get; set; }

    bool IsPrivate { get; set; }

    string Subject { get; set; }

    /// <summary>Who sees it; none: every other party.</summary>
    List<PartnerId> To { get; set; }

    OpenBookRhythm? Rhythm { get; set; }

    string DueBy { get; set; }
}

internal static class OpenBookFields
{
    public static OpenBookTerms Terms(this IOpenBookFields fields) => fields.IsPrivate
        ? OpenBookTerms.Private(fields.Party!.Value, fields.Subject)
        : OpenBookTerms.Shown(fields.Party!.Value, fields.Subject, new PartnerSet(fields.To), fields.Rhythm, fields.DueBy);
}

internal sealed class OpenBookFieldsRules : AbstractValidator<IOpenBookFields>
{
    public OpenBookFieldsRules()
    {
        RuleFor(c => c.Party).NotNull().WithErrorCode("charter.open_book.party.missing").WithMessage("Choose the party whose it is.");
        RuleFor(c => c.Subject).NotEmpty().WithErrorCode("charter.open_book.subject.missing").WithMessage("What it is about is needed.")
            .MaximumLength(Text.Line).WithErrorCode("charter.open_book.subject.too_long").WithMessage($"This may have {Text.Line} characters at most.");
        RuleFor(c => c.Rhythm).NotNull().When(c => !c.IsPrivate)
            .WithErrorCode(OpenBookErrors.RhythmMissing.Code).WithMessage(OpenBookErrors.RhythmMissing.Message);
        RuleFor(c => c.DueBy).MaximumLength(Text.Name)
            .WithErrorCode("charter.open_book.due_by.too_long").WithMessage($"This may have {Text.Name} characters at most.");
    }
}
