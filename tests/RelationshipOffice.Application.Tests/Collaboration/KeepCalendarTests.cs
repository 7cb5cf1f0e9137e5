using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class KeepCalendarTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Holidays_move_the_end_of_new_periods_and_of_none_that_runs()
    {
        var charter = await office.AnAgreedCharterAsync();
        var before = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var seen = await CalendarAsync();

        await office.As(office.Officer).SendAsync(Keep(seen.Version, new DateOnly(2026, 11, 26))).ValueAsync();

        Assert.Equal(new DateOnly(2026, 12, 7), (await office.SeenAsync(before)).AnswerBy);
        Assert.Equal(new DateOnly(2026, 12, 8), (await office.SeenAsync(await office.ProposedAsync(charter, DecisionDomain.Quality))).AnswerBy);
        await office.As(office.Officer).SendAsync(Keep(seen.Version, new DateOnly(2026, 12, 25))).RefusedAsync(OfficeErrors.Conflict);
        Assert.Equal("Thanksgiving", Assert.Single((await CalendarAsync()).Holidays).Name);
    }

    [Fact]
    public async Task A_partner_manager_keeps_no_calendar() => await office
        .As(await office.APersonAsync("Mara Manager", Roles.PartnerManager)).SendAsync(Keep(null, new DateOnly(2026, 12, 25))).RefusedAsync(OfficeErrors.Forbidden);

    [Fact]
    public async Task A_holiday_needs_a_day()
    {
        var command = Keep((await CalendarAsync()).Version, new DateOnly(2026, 12, 25));
        command.Holidays[0].On = null;

        await office.As(office.Officer).SendAsync(command).RefusedAsync("calendar.holiday.day_missing");
    }

    private Task<CalendarDetails> CalendarAsync() => office.As(office.Officer).AskAsync(new GetCalendar()).ValueAsync();

    private static KeepCalendar Keep(uint? version, DateOnly holiday) => new()
    {
        Version = version,
        Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday],
        Holidays = [new HolidayField { On = holiday, Name = "Thanksgiving" }],
    };
}
