using System.ComponentModel.DataAnnotations;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>A decision that is put before the parties when the file is loaded, in a demonstration only.</summary>
internal sealed record DecisionEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }

    public DecisionDomain? Domain { get; init; }

    public IReadOnlyList<ProtectedSubject> Subjects { get; init; } = [];

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public IReadOnlyList<FunctionEntry> Functions { get; init; } = [];

    public IReadOnlyList<VoiceEntry> Positions { get; init; } = [];

    public IReadOnlyList<ChallengeEntry> Challenges { get; init; } = [];
}

/// <summary>A function that is invited, and what it says.</summary>
internal sealed record FunctionEntry
{
    public required BusinessFunction Function { get; init; }

    [RefersTo(FileThing.Person)]
    public required string Person { get; init; }

    public required FunctionalStance Stance { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }

    public required CollectiveEffect Effect { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Why { get; init; }
}

/// <summary>What a party says to a decision, by one of its people.</summary>
internal sealed record VoiceEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    public required DecisionStance Stance { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Text { get; init; }
}

/// <summary>What a follower raises.</summary>
internal sealed record ChallengeEntry
{
    public required ChallengeKind Kind { get; init; }

    [RefersTo(FileThing.Person)]
    public required string By { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }
}

/// <summary>A decision from before the charter came into force here, with where it is known from.</summary>
internal sealed record PastDecisionEntry
{
    [MaxLength(FileLimits.Name)]
    public required string Title { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }

    public DecisionDomain? Domain { get; init; }

    public IReadOnlyList<ProtectedSubject> Subjects { get; init; } = [];

    [RefersTo(FileThing.Partner)]
    public string? ProposedBy { get; init; }

    public required DateOnly NoticedOn { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public required DateOnly InEffectOn { get; init; }

    [MaxLength(FileLimits.Line)]
    public required string Evidence { get; init; }

    public bool IsDemo { get; init; }

    public IReadOnlyList<PastVoiceEntry> Positions { get; init; } = [];

    public IReadOnlyList<PastChallengeEntry> Challenges { get; init; } = [];
}

/// <summary>What a party said then.</summary>
internal sealed record PastVoiceEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    public required DecisionStance Stance { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Text { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>What a follower raised then, and the answer, if it got one.</summary>
internal sealed record PastChallengeEntry
{
    [RefersTo(FileThing.Partner)]
    public required string Party { get; init; }

    public required ChallengeKind Kind { get; init; }

    [MaxLength(FileLimits.Story)]
    public required string Text { get; init; }

    public required DateOnly On { get; init; }

    public bool IsGranted { get; init; }

    [MaxLength(FileLimits.Story)]
    public string? Answer { get; init; }

    public DateOnly? AnsweredOn { get; init; }
}
