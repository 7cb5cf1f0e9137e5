namespace RelationshipOffice.Domain.Common;

/// <summary>Limits of text that people type, in characters; one place, so that screens, rules and columns agree.</summary>
public static class Text
{
    public const int Name = 200;
    public const int Line = 500;
    public const int Paragraph = 4_000;

    /// <summary>Trims, and refuses an empty text or one over the limit with the code given.</summary>
    public static string Required(string? text, int limit, string code, string what, string field)
    {
        var limited = Limited(text, limit, code, what, field);
        return limited.Length > 0 ? limited : throw new RuleBroken(new Error($"{code}.missing", $"{what} is needed.", field));
    }

    /// <summary>Trims, and refuses a text over the limit with the code given; empty is allowed.</summary>
    public static string Limited(string? text, int limit, string code, string what, string field)
    {
        var trimmed = (text ?? "").Trim();
        // The sentence is made only where it is said: records are put together from their columns thousands of times a second.
        return trimmed.Length <= limit ? trimmed : throw new RuleBroken(new Error(
            $"{code}.too_long", $"{what} may have {limit:N0} characters at most; this has {trimmed.Length:N0}.", field));
    }
}
