using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>Days begin in the office's zone, also in the nights in which its clocks are changed (F-89).</summary>
public sealed class OfficeClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("Europe/Berlin", "2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-25T01:30:00Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("Europe/Berlin", "2027-03-27T22:59:59Z", "2027-03-27")]
    [InlineData("Europe/Berlin", "2027-03-28T21:59:59Z", "2027-03-28")]
    [InlineData("Europe/Berlin", "2027-03-28T22:00:00Z", "2027-03-29")]
    // Clocks go forward at midnight itself: that day begins at one o'clock.
    [InlineData("America/Santiago", "2026-09-06T03:59:59Z", "2026-09-05")]
    [InlineData("America/Santiago", "2026-09-06T04:00:00Z", "2026-09-06")]
    [InlineData("Pacific/Kiritimati", "2026-11-25T10:00:00Z", "2026-11-26")]
    [InlineData("UTC", "2028-02-29T23:59:59Z", "2028-02-29")]
    public void Today_is_the_day_of_the_office(string zone, string moment, string today)
    {
        var clock = new OfficeClock(new FakeTimeProvider(DateTimeOffset.Parse(moment, null)), new OfficeOptions { Database = "", TimeZone = zone });

        Assert.Equal(DateOnly.Parse(today, null), clock.Today);
    }

    [Fact]
    public void The_hour_that_comes_twice_is_two_moments()
    {
        var clock = new OfficeClock(TimeProvider.System, new OfficeOptions { Database = "", TimeZone = "Europe/Berlin" });
        var first = new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero);

        var (once, again) = (clock.InZone(first), clock.InZone(first.AddHours(1)));

        Assert.Equal((once.DateTime, once.Offset - again.Offset), (again.DateTime, TimeSpan.FromHours(1)));
    }
}
