using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Rollups;

/// <summary>
/// What all observations of a measure come to: the one that counts and the trend. Kept beside them so that no list and no
/// overview reads observations; always what <see cref="RollupReader"/> finds in them (ADR 22).
/// </summary>
internal sealed class MeasureRollup
{
    public MeasureId Measure { get; init; }

    public decimal LastValue { get; init; }

    public DateOnly LastOn { get; init; }

    public decimal? PerDay { get; init; }

    public decimal? AtLast { get; init; }

    public decimal? LowPerDay { get; init; }

    public decimal? LowAtLast { get; init; }

    public decimal? HighPerDay { get; init; }

    public decimal? HighAtLast { get; init; }

    public Course Course => new(new Reading(LastValue, LastOn), PerDay is { } perDay
        ? new Trend(LastOn, new Pace(perDay, AtLast!.Value), new Pace(LowPerDay!.Value, LowAtLast!.Value), new Pace(HighPerDay!.Value, HighAtLast!.Value))
        : null);
}

internal sealed class MeasureRollupMap : IEntityTypeConfiguration<MeasureRollup>
{
    public void Configure(EntityTypeBuilder<MeasureRollup> rollup)
    {
        rollup.ToTable("measure_rollups");
        rollup.HasKey(r => r.Measure);
        rollup.Ignore(r => r.Course);
        rollup.Property(r => r.Measure).ValueGeneratedNever();
        rollup.HasOne<Measure>().WithOne().HasForeignKey<MeasureRollup>(r => r.Measure).OnDelete(DeleteBehavior.Cascade);
    }
}
