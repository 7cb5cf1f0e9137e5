namespace RelationshipOffice.Domain.Common;

// Ids of charters and of what happens under them; those of all other rooms are in Ids.cs.

/// <summary>A Relationship Charter.</summary>
public readonly record struct CharterId(Guid Value) : IId<CharterId>
{
    public static CharterId New() => new(Guid.CreateVersion7());

    public static CharterId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One statement of a charter: it keeps this identity over versions.</summary>
public readonly record struct StatementId(Guid Value) : IId<StatementId>
{
    public static StatementId New() => new(Guid.CreateVersion7());

    public static StatementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One party's position on one statement.</summary>
public readonly record struct PositionId(Guid Value) : IId<PositionId>
{
    public static PositionId New() => new(Guid.CreateVersion7());

    public static PositionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One immutable version of a charter.</summary>
public readonly record struct CharterVersionId(Guid Value) : IId<CharterVersionId>
{
    public static CharterVersionId New() => new(Guid.CreateVersion7());

    public static CharterVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One signature of one party under one version.</summary>
public readonly record struct SignatureId(Guid Value) : IId<SignatureId>
{
    public static SignatureId New() => new(Guid.CreateVersion7());

    public static SignatureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One delegation of a party's signature.</summary>
public readonly record struct SignatureDelegationId(Guid Value) : IId<SignatureDelegationId>
{
    public static SignatureDelegationId New() => new(Guid.CreateVersion7());

    public static SignatureDelegationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One decision of the parties to a charter.</summary>
public readonly record struct DecisionId(Guid Value) : IId<DecisionId>
{
    public static DecisionId New() => new(Guid.CreateVersion7());

    public static DecisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One party's position on one decision.</summary>
public readonly record struct DecisionPositionId(Guid Value) : IId<DecisionPositionId>
{
    public static DecisionPositionId New() => new(Guid.CreateVersion7());

    public static DecisionPositionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One challenge, waiver request or appeal that is owed an answer.</summary>
public readonly record struct ChallengeId(Guid Value) : IId<ChallengeId>
{
    public static ChallengeId New() => new(Guid.CreateVersion7());

    public static ChallengeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One comment on a decision.</summary>
public readonly record struct DecisionCommentId(Guid Value) : IId<DecisionCommentId>
{
    public static DecisionCommentId New() => new(Guid.CreateVersion7());

    public static DecisionCommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One function's position on one decision.</summary>
public readonly record struct FunctionalPositionId(Guid Value) : IId<FunctionalPositionId>
{
    public static FunctionalPositionId New() => new(Guid.CreateVersion7());

    public static FunctionalPositionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One signal that a governance type may have stopped fitting.</summary>
public readonly record struct DriftSignalId(Guid Value) : IId<DriftSignalId>
{
    public static DriftSignalId New() => new(Guid.CreateVersion7());

    public static DriftSignalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One audit of one partner under one charter.</summary>
public readonly record struct AuditId(Guid Value) : IId<AuditId>
{
    public static AuditId New() => new(Guid.CreateVersion7());

    public static AuditId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One finding of an audit.</summary>
public readonly record struct AuditFindingId(Guid Value) : IId<AuditFindingId>
{
    public static AuditFindingId New() => new(Guid.CreateVersion7());

    public static AuditFindingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One request to change how the parties work together.</summary>
public readonly record struct AlignmentRequestId(Guid Value) : IId<AlignmentRequestId>
{
    public static AlignmentRequestId New() => new(Guid.CreateVersion7());

    public static AlignmentRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One stored verdict on a charter's governance.</summary>
public readonly record struct JudgementId(Guid Value) : IId<JudgementId>
{
    public static JudgementId New() => new(Guid.CreateVersion7());

    public static JudgementId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One strategic fit assessment of a charter.</summary>
public readonly record struct FitAssessmentId(Guid Value) : IId<FitAssessmentId>
{
    public static FitAssessmentId New() => new(Guid.CreateVersion7());

    public static FitAssessmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What one person answered in a strategic fit assessment.</summary>
public readonly record struct FitAnswersId(Guid Value) : IId<FitAnswersId>
{
    public static FitAnswersId New() => new(Guid.CreateVersion7());

    public static FitAnswersId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A benefit factor, a structural risk or a gap to bridge of a strategic fit assessment.</summary>
public readonly record struct FitPointId(Guid Value) : IId<FitPointId>
{
    public static FitPointId New() => new(Guid.CreateVersion7());

    public static FitPointId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A note that one party keeps for its own side.</summary>
public readonly record struct PartyNoteId(Guid Value) : IId<PartyNoteId>
{
    public static PartyNoteId New() => new(Guid.CreateVersion7());

    public static PartyNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
