using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How one decision domain of one charter is governed.</summary>
public sealed class GovernedDomain
{
    private List<ProtectiveRule> _protectiveRules = [];

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
        get => DomainTerms.Of(
            Rule, RulePublishedOn, Criticality, IsMandatory, IsProtected, Delegation.Of(DelegatedBy, DelegatedOn, IsRevocable), OutsideSetter,
            Protection.Of(ProtectiveRules, ProtectionReason), NoticeDays);
        internal set
        {
            (Rule, RulePublishedOn, Criticality) = (value.Rule, value.RulePublishedOn, value.Criticality);
            (IsMandatory, IsProtected, OutsideSetter) = (value.IsMandatory, value.IsProtected, value.OutsideSetter);
            (DelegatedBy, DelegatedOn, IsRevocable) =
                (value.Delegation?.Document ?? "", value.Delegation?.On, value.Delegation?.IsRevocable ?? false);
            NoticeDays = value.NoticeDays;
            (_protectiveRules, ProtectionReason) = ([.. value.Protection.Rules], value.Protection.Reason);
        }
    }

    public string Rule { get; private set; } = "";

    public DateOnly? RulePublishedOn { get; private set; }

    public int Criticality { get; private set; }

    public bool IsMandatory { get; private set; }

    public bool IsProtected { get; private set; }

    public string DelegatedBy { get; private set; } = "";

    public DateOnly? DelegatedOn { get; private set; }

    public bool IsRevocable { get; private set; }

    public string OutsideSetter { get; private set; } = "";

    public IReadOnlyList<ProtectiveRule> ProtectiveRules => _protectiveRules;

    public string ProtectionReason { get; private set; } = "";

    public int NoticeDays { get; private set; }

    /// <summary>As in the terms, which a list of charters need not put together for it.</summary>
    public bool IsDelegated => DelegatedOn is not null;

    /// <summary>Likewise.</summary>
    public bool IsExternal => OutsideSetter.Length > 0;
}
