using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Library;

/// <summary>One edition in a history, newest first: why, by whom, when, and what it changed in the one before it.</summary>
public sealed record EditionRow(int Number, string Reason, string By, DateTimeOffset At, IReadOnlyList<ChangedPart> Changes);

/// <summary>A part of a text that an edition changed, word by word.</summary>
public sealed record ChangedPart(string Label, IReadOnlyList<WordPiece> Words);

/// <summary>What an edition says, part by part, as it is compared with the one before.</summary>
internal sealed record TextPart(string Label, string Text)
{
    /// <summary>The parts that differ; one that came or went is wholly added or removed.</summary>
    public static IReadOnlyList<ChangedPart> Compare(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after)
    {
        var (old, now) = (before.ToDictionary(p => p.Label, p => p.Text), after.ToDictionary(p => p.Label, p => p.Text));
        return [.. before.Concat(after).Select(p => p.Label).Distinct()
            .Select(label => (Label: label, Before: old.GetValueOrDefault(label, ""), After: now.GetValueOrDefault(label, "")))
            .Where(p => p.Before != p.After)
            .Select(p => new ChangedPart(p.Label, WordDiff.Of(p.Before, p.After)))];
    }
}
