using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>The office's calendar: the days off in a week and the holidays, by which all periods are counted.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record GetCalendar : IQuery<CalendarDetails>;

/// <summary>The calendar, with the period to comment on a decision and its last day if it began today.</summary>
/// <param name="Version">None while the calendar has never been changed.</param>
public sealed record CalendarDetails(
    uint? Version, IReadOnlyList<DayOfWeek> Weekend, IReadOnlyList<HolidayRow> Holidays, int CommentDays, DateOnly CommentsUntil, int AnswerDays, bool MayKeep);

/// <summary>A holiday by name.</summary>
public sealed record HolidayRow(DateOnly On, string Name);

internal sealed class GetCalendarHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetCalendar, CalendarDetails>
{
    public async Task<Result<CalendarDetails>> HandleAsync(GetCalendar request, Actor actor, CancellationToken ct)
    {
        var known = await db.Calendars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == OfficeCalendar.TheOne, ct);
        var calendar = known ?? new OfficeCalendar();
        var days = await db.WorkingDaysAsync(ct);
        return new CalendarDetails(
            known?.Version, calendar.Weekend, [.. calendar.Holidays.Select(h => new HolidayRow(h.On, h.Name))],
            days.Periods.CommentDays, days.AddWorkingDays(clock.Today, days.Periods.CommentDays), days.Periods.AnswerDays,
            actor.May(Permission.KeepCalendar));
    }
}
