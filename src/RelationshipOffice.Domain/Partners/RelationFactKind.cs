namespace RelationshipOffice.Domain.Partners;

/// <summary>
/// What can be known of one partner in view of another, always "of the partner on the counterpart" (domain guide §2
/// and §3.4, 6). The last three are about the relationship as a whole; their direction says nothing.
/// </summary>
public enum RelationFactKind
{
    /// <summary>Share of the partner's sales that the counterpart takes, 0–100 %.</summary>
    RevenueShare,

    /// <summary>Share of the partner's spending in the category that the counterpart gets, 0–100 %.</summary>
    SpendShare,

    /// <summary>Months the partner would need to replace the counterpart.</summary>
    MonthsToReplace,

    /// <summary>What the partner has invested that is of use with the counterpart only, 0–4.</summary>
    SpecificInvestment,

    /// <summary>What the counterpart knows of the partner that the partner does not know of it, 0–4.</summary>
    InformationAsymmetry,

    /// <summary>How many alternatives to the counterpart the partner has.</summary>
    Alternatives,

    /// <summary>Whether a contract lets the counterpart control the partner.</summary>
    ContractualControl,

    /// <summary>Whether the partner stands under the counterpart's orders.</summary>
    LineAuthority,

    /// <summary>What the partner owes the counterpart in exclusivity or loyalty, in words.</summary>
    Exclusivity,

    /// <summary>Who sets the parameters of one decision domain today.</summary>
    Setter,

    /// <summary>How complex the knowledge is that the relationship must carry.</summary>
    Complexity,

    /// <summary>How well that knowledge can be written down.</summary>
    Codifiability,

    /// <summary>How able the partner is to meet the requirements unaided.</summary>
    Capability,
}
