using RelationshipOffice.Domain.Common;
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
        Terms = DomainTerms.DefaultFor(domain);
    }

    public DecisionDomain Domain { get; private set; }

    public GovernanceType Type { get; private set; }

    public PartnerSet Leads { get; private set; } = PartnerSet.Empty;

    public WhoDecides WhoDecides
    {
        get => WhoDecides.Of(Type, Leads.Members);
        internal set => (Type, Leads) = (value.Type, value.Leads);
    }

    public DomainTerms Terms
    {
        get => DomainTerms.Of(Rule, RulePublishedOn, Criticality, IsMandatory, IsProtected, DelegatedBy, DelegatedOn, OutsideSetter);
        internal set => (Rule, RulePublishedOn, Criticality, IsMandatory, IsProtected, DelegatedBy, DelegatedOn, OutsideSetter) =
            (value.Rule, value.RulePublishedOn, value.Criticality, value.IsMandatory, value.IsProtected,
                value.DelegatedBy, value.DelegatedOn, value.OutsideSetter);
    }

    public string Rule { get; private set; } = "";

    public DateOnly? RulePublishedOn { get; private set; }

    public int Criticality { get; private set; }

    public bool IsMandatory { get; private set; }

    public bool IsProtected { get; private set; }

    public string DelegatedBy { get; private set; } = "";

    public DateOnly? DelegatedOn { get; private set; }

    public string OutsideSetter { get; private set; } = "";
}
