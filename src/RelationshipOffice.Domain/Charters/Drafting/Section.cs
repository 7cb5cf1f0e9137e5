namespace RelationshipOffice.Domain.Charters;

/// <summary>The sections of a charter, in reading order (domain guide §4).</summary>
public enum Section
{
    /// <summary>Purpose and shared vision.</summary>
    Vision,

    /// <summary>What the charter owes to outcomes.</summary>
    Contributions,

    /// <summary>Conditions without which the outcome fails, and structural risks.</summary>
    BenefitFactors,

    /// <summary>Reciprocity, autonomy, honesty, loyalty, equity, integrity, with observable behaviour.</summary>
    Principles,

    /// <summary>Who decides what, in words.</summary>
    GovernanceDomains,

    /// <summary>Who meets, how often, with what mandate.</summary>
    Bodies,

    /// <summary>Who shows what to whom, and what stays private.</summary>
    OpenBook,

    /// <summary>Measures, both ways.</summary>
    Scorecard,

    /// <summary>How gain and pain are shared.</summary>
    ValueShare,

    /// <summary>How change is raised.</summary>
    AlignmentRequests,

    /// <summary>The ladder with its time limits.</summary>
    Escalation,

    /// <summary>Where risks, actions and decisions are kept.</summary>
    Registers,

    /// <summary>When the charter is reviewed, and who must agree to amend it.</summary>
    Review,

    /// <summary>How the relationship ends.</summary>
    Exit,

    /// <summary>How the contract refers to the charter.</summary>
    InvokingClause,
}
