namespace RelationshipOffice.Application.Overview;

/// <summary>Quarters of the calendar year.</summary>
internal static class Quarters
{
    /// <summary>The last day of the quarter before this day's: of 23 November it is 30 September.</summary>
    public static DateOnly EndBefore(DateOnly day) => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1).AddDays(-1);
}
