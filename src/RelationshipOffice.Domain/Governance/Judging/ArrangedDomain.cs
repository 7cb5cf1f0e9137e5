using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>One decision domain as it is to be governed, with its marks.</summary>
public sealed record ArrangedDomain(DecisionDomain Domain, WhoDecides WhoDecides)
{
    public GovernanceType Type => WhoDecides.Type;

    public IReadOnlyList<PartnerId> Leads => WhoDecides.Leads.Members;

    /// <summary>Weight 1–3; 3 is critical.</summary>
    public int Criticality { get; init; } = 2;

    /// <summary>Agreement needs a rule here.</summary>
    public bool IsMandatory { get; init; }

    public string Rule { get; init; } = "";

    public DateOnly? RulePublishedOn { get; init; }

    public Protection Protection { get; init; } = Protection.None;

    /// <summary>The document by which an owner left the domain to its unit; empty when it did not.</summary>
    public string DelegatedBy { get; init; } = "";

    public DateOnly? DelegatedOn { get; init; }

    /// <summary>Whether the owner may take a delegation back.</summary>
    public bool IsRevocable { get; init; }

    /// <summary>Days of notice before the lead's decision counts; 0 where none is agreed.</summary>
    public int NoticeDays { get; init; }

    /// <summary>Who outside sets the domain; empty when the parties do.</summary>
    public string OutsideSetter { get; init; } = "";

    public bool IsDelegated => DelegatedOn is not null;

    public bool IsExternal => OutsideSetter.Length > 0;

    /// <summary>As what it weighs: a delegated domain counts as network (domain guide §3.4, 10).</summary>
    public GovernanceType CountsAs => IsDelegated ? GovernanceType.Network : Type;
}
