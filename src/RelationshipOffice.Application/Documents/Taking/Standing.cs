using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Documents;

/// <summary>How a text stands, in sentences that are true for good: they name days, never "now".</summary>
internal static class Standing
{
    public static string OfDraft(Charter charter, DateTimeOffset today) =>
        $"This is the working text as of {DocumentText.Day(today)}. It is not agreed and binds nobody."
        + (charter.IsInForce && charter.CurrentVersion is { } number ? $" Version {number} was in force on that day." : "");

    public static (StandingKind Kind, string Sentence) Of(
        CharterVersion version, CharterText text, IReadOnlyList<PartyEvidence> evidence, (int Number, DateTimeOffset Since)? next)
    {
        var which = $"This is version {version.Number}, frozen on {DocumentText.Day(version.CreatedAt)}.";
        if (version.SetAside is { } aside)
        {
            var party = text.Parties.FirstOrDefault(p => p.Id == aside.Party?.Value)?.Name;
            var fate = party is null ? "The office took it back" : $"It was declined for {party}";
            return (StandingKind.SetAside, $"{which} {fate} on {DocumentText.Day(aside.At)} and was never agreed: {aside.Reason}");
        }

        var given = evidence.Count(e => e.IsGiven);
        if (version.Decision is null && given < evidence.Count)
        {
            return (StandingKind.InReview, $"{which} {given} of {evidence.Count} parties have signed it. It is not agreed.");
        }

        var agreed = version.Decision is null
            ? $"Every party has signed it, the last on {DocumentText.Day(evidence.Max(e => e.At)!.Value)}."
            : "A decision of the parties brought it into force.";
        return next is { } later
            ? (StandingKind.Earlier, $"{which} {agreed} Version {later.Number} took its place on {DocumentText.Day(later.Since)}.")
            : (StandingKind.Agreed, $"{which} {agreed}");
    }
}
