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
        var trimmed = (text ?? "").Trim();
        Rule.Guard(trimmed.Length > 0, new Error($"{code}.missing", $"{what} is needed.", field));
        return Limited(trimmed, limit, code, what, field);
    }

    /// <summary>Trims, and refuses a text over the limit with the code given; empty is allowed.</summary>
    public static string Limited(string? text, int limit, string code, string what, string field)
    {
        var trimmed = (text ?? "").Trim();
        Rule.Guard(trimmed.Length <= limit, new Error(
            $"{code}.too_long", $"{what} may have {limit:N0} characters at most; this has {trimmed.Length:N0}.", field));
        return trimmed;
    }
}
