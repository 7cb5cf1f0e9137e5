using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

internal static class CalendarReader
{
    /// <summary>The office's working days, Monday to Friday while nobody has set anything else, with the periods in force.</summary>
    public static async Task<WorkingCalendar> WorkingDaysAsync(this OfficeDbContext db, CancellationToken ct)
    {
        var kept = await db.Calendars.AsNoTracking().SingleOrDefaultAsync(c => c.Id == OfficeCalendar.TheOne, ct);
        var periods = (await db.ThresholdsAsync(ct)).Set.Periods;
        return (kept ?? new OfficeCalendar()).DaysWith(periods);
    }
}
