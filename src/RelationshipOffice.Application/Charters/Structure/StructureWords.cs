using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The structured sections as sentences, the same on pages, in comparisons and in documents; each keeps a key over versions.</summary>
public static class StructureWords
{
    /// <summary>What the structure says in this section, line by line.</summary>
    public static IReadOnlyList<StructureLine> Lines(TextStructure? structure, Section section) => [.. (structure, section) switch
    {
        (null, _) => [],
        (_, Section.Bodies) => (structure.Bodies ?? []).Select(b => new StructureLine(b.Id.ToString(), Of(b))),
        (_, Section.OpenBook) => (structure.OpenBook ?? []).Select(i => new StructureLine(i.Id.ToString(), Of(i))),
        (_, Section.ValueShare) => structure.ValueShare is { } value ? ValueShareWords.Of(value) : [],
        (_, Section.Escalation) => structure.Ladder is { } ladder ? [new StructureLine("ladder", Of(ladder))] : [],
        (_, Section.Review) => structure.Review is { } review ? Of(review) : [],
        (_, Section.Exit) => structure.Exit is { } exit ? Of(exit) : [],
        _ => (IEnumerable<StructureLine>)[],
    }];

    /// <summary>Sections in which the text says anything, in words or in structure, in reading order.</summary>
    public static IReadOnlyList<Section> SectionsOf(CharterText text) =>
        [.. Enum.GetValues<Section>().Where(s => text.Statements.Any(one => one.Section == s) || Lines(text.Structure, s).Count > 0)];

    public static string Of(TextBody body) =>
        $"{body.Name}, {BodyNames.Of(body.Level)}: {body.Mandate.TrimEnd('.')}. Meets {body.Cadence}; a quorum is {Members(body.Quorum)} of each side."
        + (body.EscalatesTo is { } above ? $" What it cannot settle goes to {above}." : "");

    public static string Of(TextOpenBook item) => item.IsPrivate
        ? $"Stays private with {item.Party}: {item.Subject.TrimEnd('.')}."
        : $"{item.Party} shows {Sentence.List(item.To ?? ["every other party"])} {Often(item.Rhythm)}: {item.Subject.TrimEnd('.')}{(item.DueBy is { } due ? $", {due}" : "")}.";

    public static string Of(TextLadder ladder) =>
        $"{string.Join("; ", ladder.Rungs.Select(r => $"{r.Body}, {Days(r.Days, "working day")}"))}; then {ladder.Neutral}.";

    public static string Often(OpenBookRhythm? rhythm) => rhythm switch
    {
        OpenBookRhythm.Weekly => "each week",
        OpenBookRhythm.Monthly => "each month",
        OpenBookRhythm.Quarterly => "each quarter",
        OpenBookRhythm.HalfYearly => "each half-year",
        OpenBookRhythm.Yearly => "each year",
        _ => "when asked",
    };

    public static string Days(int days, string unit = "day") => days == 1 ? $"one {unit}" : FormattableString.Invariant($"{days:N0} {unit}s");

    private static IEnumerable<StructureLine> Of(TextReview review)
    {
        yield return new StructureLine(
            "review", $"Reviewed every {(review.EveryMonths == 1 ? "month" : $"{review.EveryMonths} months")}{(review.Body is { } body ? $" by {body}" : "")}. To amend: {review.Amending.TrimEnd('.')}.");
        if (review.EarlyTriggers is { Count: > 0 } triggers)
        {
            yield return new StructureLine("early", $"Reviewed sooner: {string.Join("; ", triggers.Select(t => t.TrimEnd('.')))}.");
        }
    }

    private static IEnumerable<StructureLine> Of(TextExit exit) =>
    [
        .. exit.Triggers.Select(t => new StructureLine($"trigger/{t.Place}", $"Exit may be opened: {t.Words.TrimEnd('.')}, with {(t.NoticeDays == 0 ? "no notice" : $"{Days(t.NoticeDays)} of notice")}.")),
        .. (exit.Duties ?? []).Select(d => new StructureLine(
            $"duty/{d.Place}", $"{d.Topic}: {d.Words.TrimEnd('.')}; {d.Responsible ?? "all parties"}, {(d.Days == 0 ? "by the end" : $"within {Days(d.Days)} of the end")}.")),
    ];

    private static string Members(int quorum) => quorum == 1 ? "one member" : $"{quorum} members";
}

/// <summary>One line of a structured section.</summary>
public sealed record StructureLine(string Key, string Text);
