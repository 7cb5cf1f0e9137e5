using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>What every form that raises an alignment request asks.</summary>
public interface IAlignmentFields
{
    AlignmentSubject Subject { get; set; }

    string Title { get; set; }

    /// <summary>What should change, and why.</summary>
    string Wish { get; set; }

    List<EffectOnParty> Effects { get; }
}

/// <summary>What a request would mean for one party; empty where nobody knows.</summary>
public sealed class EffectOnParty
{
    public required PartnerId Partner { get; init; }

    public string Words { get; set; } = "";
}

internal sealed class AlignmentFieldsRules : AbstractValidator<IAlignmentFields>
{
    public AlignmentFieldsRules()
    {
        RuleFor(c => c.Subject).IsInEnum().WithErrorCode("alignment.subject.unknown").WithMessage("Choose what should change.");
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("alignment.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("alignment.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        RuleFor(c => c.Wish).NotEmpty().WithErrorCode("alignment.wish.missing").WithMessage("What should change is needed.")
            .MaximumLength(Text.Paragraph).WithErrorCode("alignment.wish.too_long").WithMessage($"This may have {Text.Paragraph:N0} characters at most.");
        RuleForEach(c => c.Effects).ChildRules(effect => effect.RuleFor(e => e.Words).MaximumLength(Text.Line)
            .WithErrorCode("alignment.effect.too_long").WithMessage($"An effect may have {Text.Line} characters at most."));
    }
}

internal static class Raising
{
    public static bool SpeaksOfPartiesOnly(this IAlignmentFields fields, Charter charter) => fields.Effects.TrueForAll(e => charter.IsParty(e.Partner));

    public static AlignmentRequest RaiseIn(this IAlignmentFields fields, Charter charter, PersonId by, DateOnly today) => new(
        charter.Id, fields.Subject, fields.Title, fields.Wish, fields.Effects.Select(e => (e.Partner, e.Words)), by, today);
}
