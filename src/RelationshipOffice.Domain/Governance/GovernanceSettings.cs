namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Every threshold that the guide leaves to the office, with its default. The settings in force are stored with each
/// verdict, so that an old one can be explained after they change.
/// </summary>
public sealed record GovernanceSettings
{
    public static GovernanceSettings Default { get; } = new();

    /// <summary>Votes above this many per cent are control (G1).</summary>
    public decimal ControlAbove { get; init; } = 50;

    /// <summary>Votes from this many per cent on are influence (G1).</summary>
    public decimal InfluenceFrom { get; init; } = 20;

    /// <summary>Points for the share of sales or spending (§2).</summary>
    public decimal ShareWeight { get; init; } = 40;

    /// <summary>Points for the months to replace (§2).</summary>
    public decimal MonthsWeight { get; init; } = 25;

    /// <summary>From so many months on the points are full (§2).</summary>
    public decimal MonthsInFull { get; init; } = 24;

    /// <summary>Points for specific investment 0–4 (§2).</summary>
    public decimal InvestmentWeight { get; init; } = 15;

    /// <summary>Points for information asymmetry 0–4 (§2).</summary>
    public decimal AsymmetryWeight { get; init; } = 10;

    /// <summary>Points for few alternatives (§2).</summary>
    public decimal AlternativesWeight { get; init; } = 10;

    /// <summary>Part of those points with one alternative, 0–1 (§2); none counts in full.</summary>
    public decimal OneAlternative { get; init; } = 0.6m;

    /// <summary>Part of those points with two or three alternatives, 0–1 (§2); more count nothing.</summary>
    public decimal TwoOrThreeAlternatives { get; init; } = 0.3m;

    /// <summary>A power gap up to this is about equal (§2, G5, G7).</summary>
    public decimal EqualUpTo { get; init; } = 20;

    /// <summary>A power gap up to this is tilted, beyond it subordinate (§2, G7).</summary>
    public decimal TiltedUpTo { get; init; } = 40;

    /// <summary>A share of this many per cent gives a leader power (G5).</summary>
    public decimal LeadingShare { get; init; } = 50;

    /// <summary>The rating from which a competence counts, 0–4 (G8).</summary>
    public int CompetenceFrom { get; init; } = 2;

    /// <summary>The part of the network domains that is to be set jointly, in per cent (G9).</summary>
    public decimal JointlySetFrom { get; init; } = 50;

    /// <summary>Relation facts older than so many months are no longer sure (G15).</summary>
    public int FactMonths { get; init; } = 12;

    /// <summary>Ownership older than so many months is no longer sure (G15).</summary>
    public int OwnershipMonths { get; init; } = 6;
}
