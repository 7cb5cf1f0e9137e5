using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>What an amendment is to change; the form and its preview ask the same.</summary>
public interface IAmendmentFields
{
    IReadOnlyList<AmendmentLine> Lines { get; }

    /// <summary>The review date from then on; none: it stays.</summary>
    DateOnly? ReviewDate { get; }

    IReadOnlyList<ProtectedSubject> Touching { get; }
}

/// <summary>One change as it is typed: other words, a new statement, or one less.</summary>
public sealed class AmendmentLine
{
    public ChangeKind Kind { get; set; }

    /// <summary>The statement that is reworded or removed; none for a new one.</summary>
    public StatementId? Statement { get; set; }

    /// <summary>The wording that the writer read.</summary>
    public int Wording { get; set; }

    /// <summary>Where a new statement goes.</summary>
    public Section? Section { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The domains that it touches; none: outside any, which needs every party.</summary>
    public List<DecisionDomain> Domains { get; set; } = [];
}

internal sealed class AmendmentLineRules : AbstractValidator<AmendmentLine>
{
    public AmendmentLineRules()
    {
        RuleFor(c => c.Text).MustBeAStatement().When(c => c.Kind != ChangeKind.Remove);
        RuleFor(c => c.Section).NotNull().When(c => c.Kind == ChangeKind.Add).WithErrorCode("charter.section.missing").WithMessage("Choose the section.");
        RuleFor(c => c.Statement).NotNull().When(c => c.Kind != ChangeKind.Add)
            .WithErrorCode(AmendmentErrors.StatementUnknown.Code).WithMessage(AmendmentErrors.StatementUnknown.Message);
    }
}

internal sealed class AmendmentRulesOfForm : AbstractValidator<IAmendmentFields>
{
    public AmendmentRulesOfForm()
    {
        RuleFor(c => c.Lines).Must(lines => lines.Count <= Amendment.MostChanges).OverridePropertyName("Changes")
            .WithErrorCode("decision.amendment.too_many").WithMessage($"An amendment holds {Amendment.MostChanges} changes at most. Split it.");
        RuleForEach(c => c.Lines).SetValidator(new AmendmentLineRules()).OverridePropertyName("Changes");
    }
}
