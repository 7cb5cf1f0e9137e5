using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a person says for a party: the stance, a text of its own, and, from the office, how it is known.</summary>
public sealed record PositionTaken
{
    private PositionTaken(Stance stance, string counterText, PersonId by, string evidence) =>
        (Stance, CounterText, By, Evidence) = (stance, counterText, by, evidence);

    public Stance Stance { get; }

    public string CounterText { get; }

    public PersonId By { get; }

    public string Evidence { get; }

    /// <summary>Refuses an objection without a counter-text (<c>charter.position.counter_text_missing</c>).</summary>
    public static PositionTaken ByParty(Stance stance, string? counterText, PersonId by) =>
        new(stance, Countered(stance, counterText), by, "");

    /// <summary>For a party without any user; refuses missing evidence (<c>charter.position.evidence.missing</c>).</summary>
    public static PositionTaken ByOffice(Stance stance, string? counterText, PersonId by, string? evidence) =>
        new(stance, Countered(stance, counterText), by,
            Text.Required(evidence, Text.Line, "charter.position.evidence", "Evidence: who said so, when and where,", "Evidence"));

    private static string Countered(Stance stance, string? counterText)
    {
        var text = Text.Limited(counterText, Text.Paragraph, "charter.position.counter_text", "A counter-text", "CounterText");
        Rule.Guard(stance != Stance.Object || text.Length > 0, PositionErrors.CounterTextMissing);
        return text;
    }
}
