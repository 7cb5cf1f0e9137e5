namespace RelationshipOffice.Domain.Charters;

/// <summary>What a relationship needs to be ready, in the order of the stages; <see cref="ReadinessWords"/> says each in words.</summary>
public enum ReadinessItem
{
    Dependence,
    People,
    Needs,
    Competences,
    SelfAssessment,
    BenefitFactors,
    Fit,
    Governance,
    WhoDecides,
    Bodies,
    OpenBook,
    Ladder,
    Signatures,
    Contributions,
    Scorecard,
    ValueShare,
    Principles,
    Review,
    AlignmentRequests,
    ExitPlan,

    /// <summary>Asked for only where a contract stands beside the charter.</summary>
    Contract,
}
