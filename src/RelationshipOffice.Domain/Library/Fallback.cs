using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Library;

/// <summary>A wording that the office can also live with, and when it is the one to offer.</summary>
public sealed record Fallback(string Words, string WhenToUse)
{
    public override string ToString() => $"{Words} ({WhenToUse})";

    internal Fallback Checked(int place) => new(
        Text.Required(Words, Text.Paragraph, "library.fallback", "A fallback wording", $"Fallbacks[{place}].Words"),
        Text.Required(WhenToUse, Text.Line, "library.fallback.when", "When to use it", $"Fallbacks[{place}].WhenToUse"));
}
