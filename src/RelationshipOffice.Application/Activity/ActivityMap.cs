using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace RelationshipOffice.Application.Activity;

internal sealed class ActivityMap : IEntityTypeConfiguration<ActivityEntry>
{
    public void Configure(EntityTypeBuilder<ActivityEntry> entry)
    {
        entry.ToTable("activity");
        entry.HasKey(e => e.Id);
        entry.Property(e => e.Id).UseIdentityAlwaysColumn();
        // json, not jsonb: the bytes that were hashed stay as they were written.
        entry.Property(e => e.Content).HasColumnType("json");
        entry.Property(e => e.Changes).HasColumnType("json");
        entry.HasIndex(e => new { e.SubjectKind, e.SubjectId, e.Sequence }).IsUnique().HasDatabaseName("ux_activity_chain");
        entry.HasIndex(e => new { e.Moment, e.Id }).HasDatabaseName("ix_activity_moment");
    }
}
