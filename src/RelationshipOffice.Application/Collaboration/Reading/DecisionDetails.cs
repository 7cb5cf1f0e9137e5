using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>What the page of a decision shows.</summary>
/// <param name="IsByInvitation">The reader reaches it by an invitation for a function only, and sees no voices.</param>
/// <param name="Rule">The rule applied, in a sentence, as it was when notice was given.</param>
/// <param name="Domain">Name of the domain; none: outside any.</param>
/// <param name="ProposedFor">The proposing party; none: the office prepared it.</param>
/// <param name="Evidence">Where a decision of the past is known from; empty for all others.</param>
public sealed record DecisionDetails(
    DecisionId Id, uint Version, CharterId Charter, string CharterCode, string CharterTitle, bool IsByInvitation, string Title, string Words,
    DecisionKind Kind, DecisionRule RuleApplied, string Rule, string? Domain, IReadOnlyList<string> Subjects, DecisionState State, int CharterVersion,
    string? ProposedFor, string ProposedBy, DateOnly NoticedOn, DateOnly AnswerBy, DateOnly? WantedOn, DateOnly? InEffectFrom, string Heard, string Evidence,
    EscalationRow? Escalation, EndRow? End, ChangeRow? Change, string NewRule, IReadOnlyList<DecisionPositionRow> Positions,
    IReadOnlyList<CommentRow> Comments, IReadOnlyList<ChallengeRow> Challenges, IReadOnlyList<FunctionRow> Functions, DecisionMay May)
{
    /// <summary>Where it stands and what becomes of it if nobody acts; null for readers by invitation.</summary>
    public OutlookRow? Outlook { get; init; }

    /// <summary>For an amendment: what it changes in the text.</summary>
    public AmendmentDetails? Amendment { get; init; }

    /// <summary>What happened, oldest first; empty for readers by invitation.</summary>
    public IReadOnlyList<DecisionMoment> Story { get; init; } = [];
}

/// <summary>Two sentences on a decision as of today, and what it waits for.</summary>
public sealed record OutlookRow(string Now, string IfNobodyActs, IReadOnlyList<AwaitedRow> Awaited);

/// <summary>Of whom something is awaited, what, and until when.</summary>
public sealed record AwaitedRow(string Party, string What, DateOnly By, bool IsOverdue);

/// <summary>What the reader may do with this decision now; computed by the functions that guard the use cases.</summary>
/// <param name="SpeaksFor">The party for which the reader takes a position now, if any.</param>
/// <param name="RecordFor">Parties without any user, for which the office may record a position with evidence.</param>
/// <param name="Challenge">Ways of dissent that the rule gives to the reader's party.</param>
public sealed record DecisionMay(
    PartnerId? SpeaksFor, IReadOnlyList<PartnerId> RecordFor, bool Comment, IReadOnlyList<ChallengeKind> Challenge, bool Answer, bool Escalate,
    bool Withdraw, bool Invite, bool Judge);

/// <summary>What one party is asked, and what it said.</summary>
/// <param name="Part">Its part in this decision, in words: "Must consent", "Leads", "Acknowledges".</param>
/// <param name="IsSilentlyAcknowledged">A follower said nothing until the period was over.</param>
/// <param name="Missing">What it still owes by <paramref name="By"/>.</param>
public sealed record DecisionPositionRow(
    PartnerId Partner, string Party, string Part, IReadOnlyList<DecisionStance> Choices, DecisionStance? Stance, string Words, string? TakenBy,
    DateOnly? TakenOn, bool IsLate, string Evidence, uint? Version, bool IsSilentlyAcknowledged, DecisionStance? Missing, DateOnly By, bool IsOverdue);

/// <summary>A remark; no party means the office.</summary>
public sealed record CommentRow(string? Party, string By, DateOnly On, string Words);

/// <summary>A challenge, waiver request or appeal with its answer, if there is one.</summary>
public sealed record ChallengeRow(
    ChallengeId Id, ChallengeKind Kind, string Party, string By, DateOnly On, string Words, DateOnly AnswerBy, bool IsOverdue, AnswerRow? Answer);

/// <summary>A written answer.</summary>
public sealed record AnswerRow(string By, bool IsGranted, string Words, DateOnly On, bool IsLate);

/// <summary>A function's invitation and position.</summary>
public sealed record FunctionRow(
    FunctionalPositionId Id, uint Version, BusinessFunction Function, string Person, FunctionalStance? Stance, string Words, CollectiveEffect? Effect,
    string EffectWords, DateOnly? RecordedOn, bool? Prevailed, bool IsMine, bool MayRecord, bool MayJudge);

/// <summary>How far up the ladder, why, and until when.</summary>
public sealed record EscalationRow(string Rung, string By, string Reason, DateOnly On, DateOnly Due);

/// <summary>Who took it back, why and when.</summary>
public sealed record EndRow(string By, string Reason, DateOnly On);
