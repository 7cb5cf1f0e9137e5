namespace RelationshipOffice.Domain.Common;

/// <summary>
/// How many working days the office's periods take †: comments and answers (domain guide §3), and each rung of the
/// escalation ladder (§7). A period that runs keeps its last day when they change.
/// </summary>
public sealed record Periods
{
    public static Periods Default { get; } = new();

    /// <summary>Working days of notice, comment and answer, unless a decision gives more (§3.4, 11).</summary>
    public int CommentDays { get; init; } = 10;

    /// <summary>Working days in which whoever decides answers a challenge, a waiver request or an appeal (§3, row "Dissent").</summary>
    public int AnswerDays { get; init; } = 10;

    /// <summary>Working days of the working team (§7).</summary>
    public int IptDays { get; init; } = 5;

    /// <summary>Working days of the tactical team (§7).</summary>
    public int AmtDays { get; init; } = 5;

    /// <summary>Working days of the strategic team (§7).</summary>
    public int RmtDays { get; init; } = 10;

    /// <summary>Working days of the Joint Governance Authority (§7).</summary>
    public int JgaDays { get; init; } = 10;

    /// <summary>Working days of the neutral person (§7).</summary>
    public int NeutralDays { get; init; } = 10;
}
