namespace RelationshipOffice.Domain.Charters;

/// <summary>The parts of a strategic fit assessment on which both sides answer; the fourth is the gaps to bridge (domain guide §6).</summary>
public enum FitPart
{
    /// <summary>Outcomes, with their benefit factors and structural risks.</summary>
    Outcomes,

    /// <summary>What each side is able to do.</summary>
    Capability,

    /// <summary>How the sides work.</summary>
    Culture,
}
