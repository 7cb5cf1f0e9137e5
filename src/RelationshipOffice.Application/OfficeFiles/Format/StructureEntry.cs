using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// The structured sections of a charter. Templates are written in the same way; they name roles where a file names partners,
/// and no people.
/// </summary>
internal sealed record StructureEntry
{
    public IReadOnlyList<BodyEntry> Bodies { get; init; } = [];

    public IReadOnlyList<OpenBookEntry> OpenBook { get; init; } = [];

    public LadderEntry? Ladder { get; init; }

    public ReviewEntry? Review { get; init; }

    public ExitPlanEntry? Exit { get; init; }

    public IReadOnlyList<ValueEntry> Value { get; init; } = [];

    public GainShareEntry? GainShare { get; init; }
}

/// <summary>A joint body; from the highest down, since a body names the one above it.</summary>
internal sealed record BodyEntry
{
    /// <summary>Names the body within its charter.</summary>
    [MaxLength(FileLimits.Key)]
    public required string Key { get; init; }

    public required BodyLevel Level { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Name { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Mandate { get; init; }

    /// <summary>Meetings in every span.</summary>
    [Range(1, Cadence.MostTimes)]
    public required int Times { get; init; }

    [Range(1, Cadence.LongestSpan)]
    public required int Every { get; init; }

    public required CadenceUnit Unit { get; init; }

    /// <summary>Members of each side.</summary>
    [Range(1, BodyTerms.LargestQuorum)]
    public required int Quorum { get; init; }

    [MaxLength(FileLimits.Key)]
    public string? EscalatesTo { get; init; }

    public IReadOnlyList<MemberEntry> Members { get; init; } = [];

    public FirstMeetingEntry? FirstMeeting { get; init; }
}

/// <summary>A member of a body.</summary>
internal sealed record MemberEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Person { get; init; }

    public BodyDuty Duty { get; init; } = BodyDuty.Member;
}

/// <summary>When a body met first, and where that is minuted.</summary>
internal sealed record FirstMeetingEntry
{
    public required DateOnly On { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Minutes { get; init; }
}

/// <summary>What a party shows, or what stays private.</summary>
internal sealed record OpenBookEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    public bool IsPrivate { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Subject { get; init; }

    public OpenBookRhythm? Rhythm { get; init; }

    [MaxLength(FileLimits.Name)]
    public string? DueBy { get; init; }
}

/// <summary>The escalation ladder, from the lowest rung up.</summary>
internal sealed record LadderEntry
{
    public required IReadOnlyList<RungEntry> Rungs { get; init; }

    [MaxLength(FileLimits.Name)]
    public required string Neutral { get; init; }
}

/// <summary>A body by its key, with its working days.</summary>
internal sealed record RungEntry
{
    [MaxLength(FileLimits.Key)]
    public required string Body { get; init; }

    [Range(1, EscalationLadder.LongestTime)]
    public required int Days { get; init; }
}

/// <summary>How the charter is reviewed.</summary>
internal sealed record ReviewEntry
{
    [Range(1, ReviewPlan.LongestRhythm)]
    public required int EveryMonths { get; init; }

    [MaxLength(FileLimits.Line)]
    public IReadOnlyList<string> EarlyTriggers { get; init; } = [];

    [MaxLength(FileLimits.Line)]
    public required string Amending { get; init; }

    [MaxLength(FileLimits.Key)]
    public string? Body { get; init; }
}

/// <summary>How the charter ends.</summary>
internal sealed record ExitPlanEntry
{
    public required IReadOnlyList<TriggerEntry> Triggers { get; init; }

    public IReadOnlyList<DutyEntry> Duties { get; init; } = [];
}

/// <summary>What lets a party open the exit, with days of notice.</summary>
internal sealed record TriggerEntry
{
    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }

    [Range(0, ExitPlan.LongestNotice)]
    public required int NoticeDays { get; init; }
}

/// <summary>What is done at the end; without a party: by all.</summary>
internal sealed record DutyEntry
{
    public required ExitTopic Topic { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Text { get; init; }

    [RefersTo(FileThing.Partner)]
    public string? Responsible { get; init; }

    [Range(0, ExitPlan.LongestTime)]
    public required int Days { get; init; }
}
