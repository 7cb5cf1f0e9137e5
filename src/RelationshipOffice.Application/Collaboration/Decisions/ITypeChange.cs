using FluentValidation;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Who is to decide in a domain from then on; the form and its preview ask the same.</summary>
public interface ITypeChange
{
    DecisionDomain? Domain { get; }

    GovernanceType? Type { get; }

    PartnerId? Lead { get; }

    string NewRule { get; }
}

internal static class TypeChange
{
    /// <summary>
    /// The matter of a change of type. Refuses a leader who is no party (<c>charter.lead.not_a_party</c>) and a leader
    /// without a rule (<c>decision.change.rule_missing</c>).
    /// </summary>
    public static Matter In(Charter charter, ITypeChange change)
    {
        var changeTo = WhoDecides.Of(change.Type!.Value, change.Lead is { } lead ? [lead] : []);
        Rule.Guard(changeTo.Leads.Members.All(charter.IsParty), CharterErrors.LeadMustBeAParty);
        var matter = Matter.In(charter, change.Domain, [], changeTo);
        var hasRule = !string.IsNullOrWhiteSpace(change.NewRule) || matter.Terms?.Rule.Length > 0;
        Rule.Guard(changeTo.Type != GovernanceType.QuasiHierarchy || hasRule, DecisionErrors.NewRuleMissing);
        return matter;
    }
}

internal sealed class TypeChangeRules : AbstractValidator<ITypeChange>
{
    public TypeChangeRules()
    {
        RuleFor(c => c.Domain).NotNull().WithErrorCode("charter.domain.missing").WithMessage("Choose the decision domain.");
        RuleFor(c => c.Type).NotNull().WithErrorCode("charter.type.missing").WithMessage("Choose how this domain is to be governed.");
        RuleFor(c => c.Lead).NotNull().When(c => c.Type is not null and not GovernanceType.Network)
            .WithErrorCode(WhoDecides.LeaderMissing.Code).WithMessage(WhoDecides.LeaderMissing.Message);
        RuleFor(c => c.NewRule).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.new_rule.too_long").WithMessage($"A rule may have {Text.Paragraph:N0} characters at most.");
    }
}
