namespace RelationshipOffice.Domain.Common;

/// <summary>
/// Which days count when a period is given in working days: all but the weekend and the holidays of the office. Default †
/// is Monday to Friday without holidays.
/// </summary>
public sealed class WorkingCalendar(IReadOnlyCollection<DayOfWeek> weekend, IReadOnlyCollection<DateOnly> holidays)
{
    /// <summary>Four days off in a week at most: with more, a period of ten working days hardly ever ends.</summary>
    public const int LongestWeekend = 4;

    private readonly HashSet<DayOfWeek> _weekend = [.. weekend.Take(LongestWeekend)];

    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    public static WorkingCalendar Default { get; } = new([DayOfWeek.Saturday, DayOfWeek.Sunday], []);

    /// <summary>How long the periods are that are counted by it.</summary>
    public Periods Periods { get; init; } = Periods.Default;

    public bool IsWorkingDay(DateOnly day) => !_weekend.Contains(day.DayOfWeek) && !_holidays.Contains(day);

    /// <summary>
    /// The last day of a period of so many working days. The day of notice does not count, the first working day after it
    /// is the first; a period of none ends on the day itself.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
