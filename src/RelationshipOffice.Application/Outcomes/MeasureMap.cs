using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

internal sealed class MeasureMap : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ToTable("measures", table =>
        {
            table.HasCheckConstraint("ck_measures_target", "target <> baseline");
            table.HasCheckConstraint("ck_measures_due", "due > starts");
        });
        measure.HasKey(m => m.Id);
        measure.Property(m => m.Id).ValueGeneratedNever();
        measure.Property(m => m.Name).HasMaxLength(Text.Name);
        measure.Property(m => m.Unit).HasMaxLength(40);
        measure.Property(m => m.Formula).HasMaxLength(Formula.Longest);
        measure.Ignore(m => m.Line);
        measure.HasOne<Outcome>().WithMany().HasForeignKey(m => m.Outcome).OnDelete(DeleteBehavior.Restrict);
        measure.HasOne<Person>().WithMany().HasForeignKey(m => m.Owner).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ObservationMap : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> observation)
    {
        observation.ToTable("observations");
        observation.HasKey(o => o.Id);
        observation.Property(o => o.Id).ValueGeneratedNever();
        observation.Property(o => o.Source).HasMaxLength(Text.Line);
        observation.Property(o => o.Note).HasMaxLength(Text.Paragraph);
        observation.HasOne<Outcome>().WithMany().HasForeignKey(o => o.Outcome).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<Measure>().WithMany().HasForeignKey(o => o.Measure).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<Person>().WithMany().HasForeignKey(o => o.Author).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<Partner>().WithMany().HasForeignKey(o => o.AuthorStandsFor).OnDelete(DeleteBehavior.Restrict);
        observation.HasIndex(o => new { o.Measure, o.On }).HasDatabaseName("ix_observations_measure_on");
        // In the order in which they count and with their values, so that the course of a measure is read from the index alone.
        observation.HasIndex(o => new { o.Measure, o.On, o.IsVerified, o.Id }).IsDescending(false, true, true, true)
            .IncludeProperties(o => o.Value).HasFilter("not is_corrected").HasDatabaseName("ix_observations_counting");
        observation.HasIndex(o => o.Corrects).Refuses("ux_observations_corrects", OutcomeErrors.AlreadyCorrected);
    }
}
