using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Combination: exit and price are led by one party alone only with a notice period; without one it is a Warning.</summary>
internal sealed class LedExitNeedsNotice : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at)
    {
        if (!at.Is(GovernanceType.QuasiHierarchy) || at.Domain.Domain is not (DecisionDomain.Exit or DecisionDomain.Price)
            || at.Domain.Leads is not [var lead])
        {
            yield break;
        }

        var isGiven = at.Domain.NoticeDays > 0;
        yield return new Finding(
            GovernanceRule.NoNotice, isGiven ? Validity.Valid : Validity.Warning,
            isGiven
                ? $"{at.NameOf(lead)} decides on {at.Name} with {at.Domain.NoticeDays} days of notice."
                : $"{at.NameOf(lead)} alone decides on {at.Name}, and no notice period protects the others.")
        {
            Party = lead,
            Threshold = new Threshold("A notice period where one party leads exit or price", "Combination check, domain guide §3.1"),
            Change = isGiven ? "" : "Agree a notice period, or decide it jointly.",
        };
    }
}
