using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The structured sections of what the parties sign. A part that nobody wrote is left out, so that a text without any of them
/// reads byte for byte as before there were structured sections.
/// </summary>
public sealed record TextStructure(
    IReadOnlyList<TextBody>? Bodies, IReadOnlyList<TextOpenBook>? OpenBook, TextLadder? Ladder, TextReview? Review, TextExit? Exit)
{
    /// <summary>Value and effort, gain and pain; since form <c>charter/3</c>.</summary>
    public TextValueShare? ValueShare { get; init; }
}

/// <summary>A joint body; who sits in it changes with people and is no part of the text.</summary>
public sealed record TextBody(Guid Id, BodyLevel Level, string Name, string Mandate, string Cadence, int Quorum, string? EscalatesTo);

/// <summary>What a party shows to whom, or what stays private.</summary>
public sealed record TextOpenBook(
    Guid Id, string Party, bool IsPrivate, string Subject, IReadOnlyList<string>? To, OpenBookRhythm? Rhythm, string? DueBy);

/// <summary>The escalation ladder, from the lowest rung up.</summary>
public sealed record TextLadder(IReadOnlyList<TextRung> Rungs, string Neutral);

/// <summary>One rung with its working days.</summary>
public sealed record TextRung(Guid Id, string Body, int Days);

/// <summary>How the charter is reviewed.</summary>
public sealed record TextReview(int EveryMonths, IReadOnlyList<string>? EarlyTriggers, string Amending, string? Body);

/// <summary>How the charter ends.</summary>
public sealed record TextExit(IReadOnlyList<TextTrigger> Triggers, IReadOnlyList<TextDuty>? Duties);

/// <summary>What lets a party open the exit, with its notice in days.</summary>
public sealed record TextTrigger(int Place, string Words, int NoticeDays);

/// <summary>What is done at the end, by which party (none: all), and how many days after it.</summary>
public sealed record TextDuty(int Place, ExitTopic Topic, string Words, string? Responsible, int Days);
