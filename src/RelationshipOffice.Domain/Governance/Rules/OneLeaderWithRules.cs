using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G4: a quasi-hierarchy has exactly one named leader per domain and published rules; two leaders, no rule, or one not yet published are Invalid.</summary>
internal sealed class OneLeaderWithRules : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at)
    {
        if (!at.Is(GovernanceType.QuasiHierarchy))
        {
            yield break;
        }

        var (domain, leads) = (at.Domain, Sentence.List([.. at.Domain.Leads.Select(at.NameOf)]));
        var (validity, sentence, change) = domain switch
        {
            { Leads.Count: > 1 } => (Validity.Invalid, $"{leads} {(domain.Leads.Count == 2 ? "both" : "all")} lead: a quasi-hierarchy has one leader.", "Settle which party leads."),
            { Rule.Length: 0 } => (Validity.Invalid, $"{leads} leads, but no rule is written.", "Write the rule that the others comply with, and publish it."),
            { RulePublishedOn: null } => (Validity.Invalid, $"The rule of {leads} is written, but no day of publication is recorded.", "Publish the rule to the others and record the day."),
            { RulePublishedOn: { } on2 } when on2 > at.Book.AsOf => (Validity.Invalid, $"The rule of {leads} is published on {Day(on2)} only.", "Wait for the day, or publish earlier."),
            _ => (Validity.Valid, $"{leads} leads by a rule published on {Day(domain.RulePublishedOn!.Value)}.", ""),
        };
        yield return new Finding(GovernanceRule.G4, validity, sentence)
        {
            Threshold = Threshold.Of("One leader and a published rule", GovernanceRule.G4),
            Change = change,
        };
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
