namespace RelationshipOffice.Domain.Common;

// The ids of every room live here, so that one room can name a record of another without knowing it.

/// <summary>A person who signs in.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId New() => new(Guid.CreateVersion7());

    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>An organisation or internal unit.</summary>
public readonly record struct PartnerId(Guid Value) : IId<PartnerId>
{
    public static PartnerId New() => new(Guid.CreateVersion7());

    public static PartnerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One ownership stake.</summary>
public readonly record struct StakeId(Guid Value) : IId<StakeId>
{
    public static StakeId New() => new(Guid.CreateVersion7());

    public static StakeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One dated fact of one partner on another.</summary>
public readonly record struct RelationFactId(Guid Value) : IId<RelationFactId>
{
    public static RelationFactId New() => new(Guid.CreateVersion7());

    public static RelationFactId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One competence of a partner.</summary>
public readonly record struct CapabilityId(Guid Value) : IId<CapabilityId>
{
    public static CapabilityId New() => new(Guid.CreateVersion7());

    public static CapabilityId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A collective outcome.</summary>
public readonly record struct OutcomeId(Guid Value) : IId<OutcomeId>
{
    public static OutcomeId New() => new(Guid.CreateVersion7());

    public static OutcomeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One measure of an outcome.</summary>
public readonly record struct MeasureId(Guid Value) : IId<MeasureId>
{
    public static MeasureId New() => new(Guid.CreateVersion7());

    public static MeasureId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One observed value of a measure.</summary>
public readonly record struct ObservationId(Guid Value) : IId<ObservationId>
{
    public static ObservationId New() => new(Guid.CreateVersion7());

    public static ObservationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What one charter owes to one outcome.</summary>
public readonly record struct ContributionId(Guid Value) : IId<ContributionId>
{
    public static ContributionId New() => new(Guid.CreateVersion7());

    public static ContributionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

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

/// <summary>One invitation link.</summary>
public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);

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

/// <summary>The calendar of the office.</summary>
public readonly record struct CalendarId(Guid Value) : IId<CalendarId>
{
    public static CalendarId New() => new(Guid.CreateVersion7());

    public static CalendarId From(Guid value) => new(value);

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

/// <summary>One version of the office's thresholds of governance.</summary>
public readonly record struct ThresholdsId(Guid Value) : IId<ThresholdsId>
{
    public static ThresholdsId New() => new(Guid.CreateVersion7());

    public static ThresholdsId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
