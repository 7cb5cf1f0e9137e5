using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>What is written when a library statement is added or revised; one form serves both.</summary>
public interface ILibraryFields
{
    Section? Section { get; set; }

    string Title { get; set; }

    string Preferred { get; set; }

    List<FallbackFields> Fallbacks { get; set; }

    /// <summary>For officers; no party reads it.</summary>
    string Note { get; set; }

    /// <summary>With commas between.</summary>
    string Tags { get; set; }

    string Reason { get; set; }
}

/// <summary>A fallback wording in a form.</summary>
public sealed class FallbackFields
{
    public string Words { get; set; } = "";

    public string WhenToUse { get; set; } = "";
}

internal static class LibraryFields
{
    public static LibraryTerms Terms(this ILibraryFields fields) => LibraryTerms.Of(
        fields.Section!.Value, fields.Title, fields.Preferred, fields.Fallbacks.Select(f => new Fallback(f.Words, f.WhenToUse)),
        fields.Note, fields.Tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}

internal sealed class LibraryFieldsValidator : AbstractValidator<ILibraryFields>
{
    public LibraryFieldsValidator()
    {
        RuleFor(c => c.Section).NotNull().WithErrorCode("charter.section.missing").WithMessage("Choose the section.");
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("library.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("library.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        RuleFor(c => c.Preferred).NotEmpty().WithErrorCode("library.preferred.missing").WithMessage("The preferred wording is needed.")
            .MaximumLength(Text.Paragraph).WithErrorCode("library.preferred.too_long").WithMessage($"A wording may have {Text.Paragraph:N0} characters at most.");
        RuleForEach(c => c.Fallbacks).ChildRules(fallback =>
        {
            fallback.RuleFor(f => f.Words).NotEmpty().WithErrorCode("library.fallback.missing").WithMessage("Write the wording, or take this fallback out.")
                .MaximumLength(Text.Paragraph).WithErrorCode("library.fallback.too_long").WithMessage($"A wording may have {Text.Paragraph:N0} characters at most.");
            fallback.RuleFor(f => f.WhenToUse).NotEmpty().WithErrorCode("library.fallback.when.missing").WithMessage("Say when this is the wording to offer.")
                .MaximumLength(Text.Line).WithErrorCode("library.fallback.when.too_long").WithMessage($"This may have {Text.Line} characters at most.");
        });
        RuleFor(c => c.Note).MaximumLength(Text.Paragraph).WithErrorCode("library.note.too_long").WithMessage($"A note may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

/// <summary>What every reason in the story of the library must be.</summary>
internal static class LibraryReasonRule
{
    public static IRuleBuilderOptions<T, string> MustBeALibraryReason<T>(this IRuleBuilder<T, string> reason) => reason
        .NotEmpty().WithErrorCode(LibraryErrors.ReasonMissing.Code).WithMessage(LibraryErrors.ReasonMissing.Message)
        .MaximumLength(Text.Line).WithErrorCode("library.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
}
