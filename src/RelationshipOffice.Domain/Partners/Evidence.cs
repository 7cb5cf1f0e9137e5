using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>For which day a fact holds, who says so, and whether the office has checked it (domain guide §2).</summary>
public sealed record Evidence
{
    public static readonly Error DateMissing =
        new("evidence.date.missing", "For which day does this hold? A fact without a date cannot be judged.", "Date");

    public static readonly Error InFuture =
        new("evidence.date.in_future", "This day lies in the future. A fact is known only from its own day on.", "Date");

    private Evidence(DateOnly date, string source, bool isVerified)
    {
        Date = date;
        Source = source;
        IsVerified = isVerified;
    }

    public DateOnly Date { get; }

    public string Source { get; }

    public bool IsVerified { get; }

    /// <summary>
    /// Refuses a missing day (<c>evidence.date.missing</c>), one after today (<c>evidence.date.in_future</c>) and a
    /// missing or overlong source (<c>evidence.source.missing</c>, <c>evidence.source.too_long</c>).
    /// </summary>
    public static Evidence Of(DateOnly? date, string? source, bool isVerified, DateOnly today)
    {
        Rule.Guard(date is not null, DateMissing);
        Rule.Guard(date <= today, InFuture);
        return new Evidence(date!.Value, Text.Required(source, Text.Line, "evidence.source", "A source", nameof(Source)), isVerified);
    }
}
