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

/// <summary>One invitation link.</summary>
public readonly record struct InvitationId(Guid Value) : IId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>The calendar of the office.</summary>
public readonly record struct CalendarId(Guid Value) : IId<CalendarId>
{
    public static CalendarId New() => new(Guid.CreateVersion7());

    public static CalendarId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of the office's thresholds of governance.</summary>
public readonly record struct ThresholdsId(Guid Value) : IId<ThresholdsId>
{
    public static ThresholdsId New() => new(Guid.CreateVersion7());

    public static ThresholdsId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One import of observations from a file.</summary>
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId New() => new(Guid.CreateVersion7());

    public static ImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
