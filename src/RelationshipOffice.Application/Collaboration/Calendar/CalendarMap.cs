using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

internal sealed class CalendarMap : IEntityTypeConfiguration<OfficeCalendar>
{
    public void Configure(EntityTypeBuilder<OfficeCalendar> calendar)
    {
        calendar.ToTable("office_calendar");
        calendar.HasKey(c => c.Id);
        calendar.Property(c => c.Id).ValueGeneratedNever();
        calendar.Ignore(c => c.Days);
        calendar.Property(c => c.Weekend).HasConversion(
            days => days.Select(d => d.ToString()).ToArray(),
            names => names.Select(n => Enum.Parse<DayOfWeek>(n)).ToArray(),
            new ValueComparer<IReadOnlyList<DayOfWeek>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
        calendar.OwnsMany(c => c.Holidays, holiday =>
        {
            holiday.ToTable("office_holidays");
            holiday.WithOwner().HasForeignKey("CalendarId");
            holiday.HasKey("CalendarId", nameof(Holiday.On));
            holiday.Property(h => h.On).HasColumnName("day");
            holiday.Property(h => h.Name).HasMaxLength(Text.Name);
        });
        calendar.Navigation(c => c.Holidays).HasField("_holidays").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
