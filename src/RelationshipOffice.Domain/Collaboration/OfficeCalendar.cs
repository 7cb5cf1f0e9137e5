using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// The office's own calendar, by which notice and answer periods are counted. A period that runs keeps its last day when
/// the calendar changes: nobody's deadline moves under their hands.
/// </summary>
public sealed class OfficeCalendar : AggregateRoot
{
    /// <summary>There is one; a second row is refused by its key.</summary>
    public static readonly CalendarId TheOne = new(new Guid("0ff1ce00-0000-7000-8000-000000000001"));

    public const int MostHolidays = 400;

    private readonly List<Holiday> _holidays = [];

    public OfficeCalendar() => Id = TheOne;

    public CalendarId Id { get; private set; }

    public IReadOnlyList<DayOfWeek> Weekend { get; private set; } = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    public IReadOnlyList<Holiday> Holidays => [.. _holidays.OrderBy(h => h.On)];

    public WorkingCalendar Days => DaysWith(Periods.Default);

    public WorkingCalendar DaysWith(Periods periods) => new(Weekend, [.. _holidays.Select(h => h.On)]) { Periods = periods };

    /// <summary>
    /// Sets the weekend and the holidays. Refuses a weekend of more than four days (<c>calendar.weekend.too_long</c>), two
    /// holidays on one day (<c>calendar.holiday.twice</c>), one without a name (<c>calendar.holiday.missing</c>) and more
    /// than 400 (<c>calendar.holiday.too_many</c>).
    /// </summary>
    public void Keep(IReadOnlyCollection<DayOfWeek> weekend, IReadOnlyCollection<Holiday> holidays)
    {
        DayOfWeek[] off = [.. weekend.Distinct().Order()];
        Guard(off.Length <= WorkingCalendar.LongestWeekend, CalendarErrors.WeekendTooLong);
        Guard(holidays.Count <= MostHolidays, CalendarErrors.TooManyHolidays);
        Guard(holidays.DistinctBy(h => h.On).Count() == holidays.Count, CalendarErrors.HolidayTwice);
        if (off.SequenceEqual(Weekend) && holidays.OrderBy(h => h.On).Select(h => (h.On, h.Name)).SequenceEqual(Holidays.Select(h => (h.On, h.Name))))
        {
            return;
        }

        Weekend = off;
        _holidays.RemoveAll(h => !holidays.Any(n => n.On == h.On && n.Name == h.Name));
        _holidays.AddRange(holidays.Where(n => !_holidays.Exists(h => h.On == n.On)));
        Record(new CalendarKept(string.Join(", ", off), _holidays.Count));
    }
}

/// <summary>A day on which the office does not work, by name.</summary>
public sealed class Holiday
{
    private Holiday()
    {
    }

    /// <summary>Refuses a missing name (<c>calendar.holiday.missing</c>) and one over 200 characters.</summary>
    public Holiday(DateOnly on, string? name) =>
        (On, Name) = (on, Text.Required(name, Text.Name, "calendar.holiday", "The name of the holiday", "Holidays"));

    public DateOnly On { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>What the calendar refuses.</summary>
public static class CalendarErrors
{
    public static readonly Error WeekendTooLong =
        new("calendar.weekend.too_long", "Three working days a week at least are needed, or no period ends. Take days out of the weekend.", "Weekend");

    public static readonly Error HolidayTwice =
        new("calendar.holiday.twice", "Two holidays stand on the same day. Keep one of them.", "Holidays");

    public static readonly Error TooManyHolidays =
        new("calendar.holiday.too_many", "The calendar holds 400 holidays at most. Take old ones out.", "Holidays");
}

public sealed record CalendarKept(string Weekend, int Holidays) : OfficeEvent;
