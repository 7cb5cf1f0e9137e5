namespace RelationshipOffice.Domain.Common;

/// <summary>One round of convergence.</summary>
public readonly record struct RoundId(Guid Value) : IId<RoundId>
{
    public static RoundId New() => new(Guid.CreateVersion7());

    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What a round was like when it was opened, or closed.</summary>
public readonly record struct RoundRecordId(Guid Value) : IId<RoundRecordId>
{
    public static RoundRecordId New() => new(Guid.CreateVersion7());

    public static RoundRecordId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One party's turn in one round.</summary>
public readonly record struct RoundTurnId(Guid Value) : IId<RoundTurnId>
{
    public static RoundTurnId New() => new(Guid.CreateVersion7());

    public static RoundTurnId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One comment on a statement.</summary>
public readonly record struct StatementCommentId(Guid Value) : IId<StatementCommentId>
{
    public static StatementCommentId New() => new(Guid.CreateVersion7());

    public static StatementCommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One question in the parking lot of a charter.</summary>
public readonly record struct ParkedQuestionId(Guid Value) : IId<ParkedQuestionId>
{
    public static ParkedQuestionId New() => new(Guid.CreateVersion7());

    public static ParkedQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
