namespace RelationshipOffice.Domain.Governance;

/// <summary>G9, first half: a critical network domain is set jointly today; one party setting it is a Warning, nothing recorded passes (§3.4, 8).</summary>
internal sealed class CriticalDomainsSetJointly : IDomainRule
{
    public const int Critical = 3;

    public IEnumerable<Finding> Judge(DomainCase at) =>
        from pair in at.Is(GovernanceType.Network) && at.Domain.Criticality == Critical ? at.AllPairs : []
        let setter = at.Book.ReadSetter(pair.First, pair.Second, at.Domain.Domain)
        where setter is not null
        let lead = FactBook.LeadIn(setter.Used)
        select new Finding(
            GovernanceRule.G9, lead is null ? Validity.Valid : Validity.Warning,
            lead is { } one
                ? $"{at.NameOf(one)} sets the parameters of {at.Name}, a critical domain of a network."
                : $"The parameters of {at.Name} are not set by one party alone.")
        {
            Pair = pair,
            Facts = FactsUsed.Of(setter, at.Book),
            Threshold = Threshold.Of("Each critical domain of a network is set jointly", GovernanceRule.G9),
            Change = lead is null ? "" : "Set the parameters together, or name the party that leads.",
        };
}
