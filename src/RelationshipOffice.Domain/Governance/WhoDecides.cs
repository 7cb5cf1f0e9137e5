using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Who decides in one domain. It can be made in three ways only, so a network with a leader cannot be written down;
/// two leaders can, and are judged (domain guide §3.4, 9).
/// </summary>
public sealed record WhoDecides
{
    public static readonly Error LeaderMissing =
        new("governance.leader.missing", "A quasi-hierarchy needs a leader: choose the party that leads.", "Lead");

    private WhoDecides(GovernanceType type, PartnerSet leads)
    {
        Type = type;
        Leads = leads;
    }

    private WhoDecides()
        : this(GovernanceType.Network, PartnerSet.Empty)
    {
    }

    /// <summary>All parties decide together.</summary>
    public static WhoDecides Network { get; } = new(GovernanceType.Network, PartnerSet.Empty);

    public GovernanceType Type { get; private init; }

    /// <summary>Who leads or owns; empty in a network.</summary>
    public PartnerSet Leads { get; private init; }

    /// <summary>The one party that leads or owns, if exactly one does.</summary>
    public PartnerId? Lead => Leads.Members is [var only] ? only : null;

    /// <summary>One party leads and the others comply; refuses no leader with <c>governance.leader.missing</c>.</summary>
    public static WhoDecides LedBy(params IEnumerable<PartnerId> leaders)
    {
        var leads = new PartnerSet(leaders);
        Rule.Guard(leads.Members.Count > 0, LeaderMissing);
        return new WhoDecides(GovernanceType.QuasiHierarchy, leads);
    }

    /// <summary>The owner decides.</summary>
    public static WhoDecides OwnedBy(PartnerId owner) => new(GovernanceType.Hierarchy, new PartnerSet([owner]));

    /// <summary>Reads what a person chose; a leader named for a network is dropped, one missing elsewhere is refused.</summary>
    public static WhoDecides Of(GovernanceType type, params IEnumerable<PartnerId> leaders)
    {
        if (type == GovernanceType.Network)
        {
            return Network;
        }

        var led = LedBy(leaders);
        return type == GovernanceType.QuasiHierarchy ? led : led with { Type = GovernanceType.Hierarchy };
    }
}
