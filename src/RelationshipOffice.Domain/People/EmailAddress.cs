using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>How e-mail addresses are written down: trimmed, in lower case, with something on both sides of one @.</summary>
public static class EmailAddress
{
    public static readonly Error Malformed =
        new("person.email.malformed", "This is no e-mail address. Write it like name@example.org.", "Email");

    /// <summary>The address as it is kept; refuses an empty, overlong or impossible one (<c>person.email.…</c>).</summary>
    public static string Clean(string? typed, string field)
    {
        var address = Text.Required(typed, Text.Name, "person.email", "An e-mail address", field).ToLowerInvariant();
        Rule.Guard(IsPossible(address), Malformed with { Field = field });
        return address;
    }

    private static bool IsPossible(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < address.Length - 1 && at == address.LastIndexOf('@')
            && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"');
    }
}
