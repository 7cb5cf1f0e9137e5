using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Sets the weekend and the holidays of the office; periods that run keep their last day. Refuses a weekend of more than
/// four days (<c>calendar.weekend.too_long</c>), two holidays on one day, and one without a day or a name.
/// </summary>
[Requires(Permission.KeepCalendar)]
public sealed class KeepCalendar : Command<Done>, IVersionedOnceKept
{
    /// <summary>Version that was seen; none when the calendar had never been changed.</summary>
    public uint? Version { get; set; }

    public List<DayOfWeek> Weekend { get; set; } = [];

    public List<HolidayField> Holidays { get; set; } = [];
}

/// <summary>One holiday on the form.</summary>
public sealed class HolidayField
{
    public DateOnly? On { get; set; }

    public string Name { get; set; } = "";
}

internal sealed class KeepCalendarValidator : AbstractValidator<KeepCalendar>
{
    public KeepCalendarValidator() => RuleForEach(c => c.Holidays).ChildRules(holiday =>
    {
        holiday.RuleFor(h => h.On).NotNull()
            .WithErrorCode("calendar.holiday.day_missing").WithMessage("Each holiday needs its day. Choose it, or take the line out.");
        holiday.RuleFor(h => h.Name).NotEmpty()
            .WithErrorCode("calendar.holiday.missing").WithMessage("Each holiday needs a name, or take the line out.");
    });
}

internal sealed class KeepCalendarHandler(OfficeDbContext db) : IHandler<KeepCalendar, Done>
{
    public async Task<Result<Done>> HandleAsync(KeepCalendar request, Actor actor, CancellationToken ct)
    {
        var known = await db.Calendars.SingleOrDefaultAsync(c => c.Id == OfficeCalendar.TheOne, ct);
        if (known?.Version != request.Version)
        {
            return OfficeErrors.Conflict;
        }

        var calendar = known ?? db.Calendars.Add(new OfficeCalendar()).Entity;
        calendar.Keep(request.Weekend, [.. request.Holidays.Select(h => new Holiday(h.On!.Value, h.Name))]);
        if (known is null && db.Entry(calendar).State == EntityState.Added && calendar.Revision == 0)
        {
            db.Entry(calendar).State = EntityState.Detached;
        }

        return Done.Value;
    }
}
