namespace RelationshipOffice.Domain.Common;

// Ids of the structured sections of a charter.

/// <summary>One joint body of a charter.</summary>
public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    public static BodyId New() => new(Guid.CreateVersion7());

    public static BodyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The members of one party in one joint body.</summary>
public readonly record struct BodySideId(Guid Value) : IId<BodySideId>
{
    public static BodySideId New() => new(Guid.CreateVersion7());

    public static BodySideId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One line of a charter's open book.</summary>
public readonly record struct OpenBookItemId(Guid Value) : IId<OpenBookItemId>
{
    public static OpenBookItemId New() => new(Guid.CreateVersion7());

    public static OpenBookItemId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The escalation ladder of a charter.</summary>
public readonly record struct EscalationLadderId(Guid Value) : IId<EscalationLadderId>
{
    public static EscalationLadderId New() => new(Guid.CreateVersion7());

    public static EscalationLadderId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>How a charter is reviewed.</summary>
public readonly record struct ReviewPlanId(Guid Value) : IId<ReviewPlanId>
{
    public static ReviewPlanId New() => new(Guid.CreateVersion7());

    public static ReviewPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>How a charter ends.</summary>
public readonly record struct ExitPlanId(Guid Value) : IId<ExitPlanId>
{
    public static ExitPlanId New() => new(Guid.CreateVersion7());

    public static ExitPlanId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The exit of a charter while it runs.</summary>
public readonly record struct CharterExitId(Guid Value) : IId<CharterExitId>
{
    public static CharterExitId New() => new(Guid.CreateVersion7());

    public static CharterExitId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A duty of the exit plan while the exit runs.</summary>
public readonly record struct ExitTaskId(Guid Value) : IId<ExitTaskId>
{
    public static ExitTaskId New() => new(Guid.CreateVersion7());

    public static ExitTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What one party says when a charter ends.</summary>
public readonly record struct ExitEvaluationId(Guid Value) : IId<ExitEvaluationId>
{
    public static ExitEvaluationId New() => new(Guid.CreateVersion7());

    public static ExitEvaluationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>What each party of a charter gets and gives.</summary>
public readonly record struct ValueAndEffortId(Guid Value) : IId<ValueAndEffortId>
{
    public static ValueAndEffortId New() => new(Guid.CreateVersion7());

    public static ValueAndEffortId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>How the parties of a charter share gain and pain.</summary>
public readonly record struct GainShareId(Guid Value) : IId<GainShareId>
{
    public static GainShareId New() => new(Guid.CreateVersion7());

    public static GainShareId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
