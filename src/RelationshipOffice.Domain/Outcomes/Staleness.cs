namespace RelationshipOffice.Domain.Outcomes;

/// <summary>When an observation is too old to judge by (domain guide §3.4 13).</summary>
public static class Staleness
{
    /// <summary>
    /// Whether the last observation is older, in days, than its frequency and the grace on top (monthly: over 46.5 days).
    /// After the target date nothing more is owed, so age is counted up to that date only. What is observed once is never stale.
    /// </summary>
    public static bool IsStale(Frequency frequency, DateOnly last, DateOnly due, DateOnly today, StatusSettings settings)
    {
        var owedUntil = today < due ? today : due;
        return DaysOf(frequency) is { } days && owedUntil.DayNumber - last.DayNumber > days * (1 + settings.Grace);
    }

    /// <summary>
    /// The day by which the next value is owed: one period after the last one, or after the start, and the target date at the
    /// latest. None once the target date was observed, or what is observed once was.
    /// </summary>
    public static DateOnly? NextOwed(Frequency frequency, DateOnly? last, PlanLine line)
    {
        if (last >= line.Due || (frequency == Frequency.Once && last is not null))
        {
            return null;
        }

        var owed = DaysOf(frequency) is { } days ? (last ?? line.Starts).AddDays(days) : line.Due;
        return owed < line.Due ? owed : line.Due;
    }

    internal static string Say(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => "weekly",
        Frequency.Monthly => "monthly",
        Frequency.Quarterly => "quarterly",
        Frequency.HalfYearly => "half-yearly",
        Frequency.Yearly => "yearly",
        _ => "once",
    };

    private static int? DaysOf(Frequency frequency) => frequency switch
    {
        Frequency.Weekly => 7,
        Frequency.Monthly => 31,
        Frequency.Quarterly => 92,
        Frequency.HalfYearly => 183,
        Frequency.Yearly => 366,
        _ => null,
    };
}
