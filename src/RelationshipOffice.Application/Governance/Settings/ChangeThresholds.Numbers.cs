namespace RelationshipOffice.Application.Governance;

public sealed partial class ChangeThresholds
{
    public decimal? ControlAbove { get; set; }

    public decimal? InfluenceFrom { get; set; }

    public decimal? ShareWeight { get; set; }

    public decimal? MonthsWeight { get; set; }

    public decimal? MonthsInFull { get; set; }

    public decimal? InvestmentWeight { get; set; }

    public decimal? AsymmetryWeight { get; set; }

    public decimal? AlternativesWeight { get; set; }

    public decimal? OneAlternative { get; set; }

    public decimal? TwoOrThreeAlternatives { get; set; }

    public decimal? EqualUpTo { get; set; }

    public decimal? TiltedUpTo { get; set; }

    public decimal? LeadingShare { get; set; }

    public int? CompetenceFrom { get; set; }

    public decimal? JointlySetFrom { get; set; }

    public int? FactMonths { get; set; }

    public int? OwnershipMonths { get; set; }

    public decimal? HalfOfSales { get; set; }

    public int? DecisionsLookedAt { get; set; }

    public decimal? ProposedAbove { get; set; }

    public int? MonthsLookedAt { get; set; }

    public decimal? ChallengedAbove { get; set; }

    public int? MissedDuties { get; set; }

    public int? GrownUpFrom { get; set; }

    public int? CleanAudits { get; set; }

    public int? LateConsents { get; set; }

    public int? DaysToAnswer { get; set; }

    public decimal? LowUpTo { get; set; }

    public decimal? ApartFrom { get; set; }

    public int? SpreadFrom { get; set; }

    public int? CommentDays { get; set; }

    public int? AnswerDays { get; set; }

    public int? IptDays { get; set; }

    public int? AmtDays { get; set; }

    public int? RmtDays { get; set; }

    public int? JgaDays { get; set; }

    public int? NeutralDays { get; set; }
}
