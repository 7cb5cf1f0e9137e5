using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Collaboration;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-23", 10, "2026-12-07")]
    [InlineData("2026-12-21", 5, "2026-12-29")]
    public void Working_days_leave_out_weekends_and_holidays(string from, int days, string end)
    {
        var calendar = new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], [new DateOnly(2026, 12, 25)]);

        Assert.Equal(DateOnly.Parse(end, null), calendar.AddWorkingDays(DateOnly.Parse(from, null), days));
    }

    [Fact]
    public void The_calendar_refuses_what_would_let_no_period_end()
    {
        var calendar = new OfficeCalendar();

        Assert.Equal("calendar.weekend.too_long", Refused(() => calendar.Keep([.. Enum.GetValues<DayOfWeek>()], [])));
        Assert.Equal("calendar.holiday.twice", Refused(() => calendar.Keep([], [Christmas("Christmas"), Christmas("Noël")])));
        Assert.Equal("calendar.holiday.missing", Refused(() => calendar.Keep([], [Christmas(" ")])));
    }

    [Fact]
    public void Keeping_the_same_calendar_changes_nothing()
    {
        var calendar = new OfficeCalendar();
        calendar.Keep([DayOfWeek.Friday], [Christmas("Christmas")]);
        calendar.TakeEvents();

        calendar.Keep([DayOfWeek.Friday], [Christmas("Christmas")]);

        Assert.Empty(calendar.TakeEvents());
        Assert.False(calendar.Days.IsWorkingDay(new DateOnly(2026, 12, 25)));
    }

    private static Holiday Christmas(string name) => new(new DateOnly(2026, 12, 25), name);

    private static string Refused(Action act) => Assert.Throws<RuleBroken>(act).Error.Code;
}
