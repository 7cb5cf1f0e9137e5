using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How one decision domain of one charter is governed.</summary>
public sealed class GovernedDomain
{
    private GovernedDomain()
    {
    }

    internal GovernedDomain(DecisionDomain domain, WhoDecides whoDecides)
    {
        Domain = domain;
        WhoDecides = whoDecides;
    }

    public DecisionDomain Domain { get; private set; }

    public GovernanceType Type { get; private set; }

    public PartnerSet Leads { get; private set; } = PartnerSet.Empty;

    public WhoDecides WhoDecides
    {
        get => WhoDecides.Of(Type, Leads.Members);
        internal set => (Type, Leads) = (value.Type, value.Leads);
    }
}
