using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G9, first half: a critical network domain is set jointly today; one party setting it is a Warning, nothing recorded passes (§3.4, 8).</summary>
internal sealed class CriticalDomainsSetJointly : IDomainRule
{
    public const int Critical = 3;

    public IEnumerable<Finding> Judge(DomainCase on) =>
        from pair in on.Is(GovernanceType.Network) && on.Domain.Criticality == Critical ? on.AllPairs : []
        let setter = on.Book.ReadSetter(pair.First, pair.Second, on.Domain.Domain)
        where setter is not null
        let lead = FactBook.LeadIn(setter.Used)
        select new Finding(
            GovernanceRule.G9, lead is null ? Validity.Valid : Validity.Warning,
            lead is { } one
                ? $"{on.NameOf(one)} sets the parameters of {on.Name}, a critical domain of a network."
                : $"The parameters of {on.Name} are not set by one party alone.")
        {
            Pair = pair,
            Facts = FactsUsed.Of(setter, on.Book),
            Threshold = Threshold.Of("Each critical domain of a network is set jointly", GovernanceRule.G9),
            Change = lead is null ? "" : "Set the parameters together, or name the party that leads.",
        };
}
