using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class PositionMap : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> position)
    {
        position.ToTable("charter_positions", table =>
            table.HasCheckConstraint("ck_charter_positions_counter_text", "stance <> 'Object' or counter_text <> ''"));
        position.HasKey(p => p.Id);
        position.Property(p => p.Id).ValueGeneratedNever();
        position.Property(p => p.CounterText).HasMaxLength(Text.Paragraph);
        position.Property(p => p.Evidence).HasMaxLength(Text.Line);
        position.Ignore(p => p.IsRecordedByOffice);
        position.HasOne<Charter>().WithMany().HasForeignKey(p => p.Charter).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Statement>().WithMany().HasForeignKey(p => p.Statement).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Partner>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Restrict);
        position.HasOne<Person>().WithMany().HasForeignKey(p => p.TakenBy).OnDelete(DeleteBehavior.Restrict);
        position.HasIndex(p => new { p.Statement, p.Partner }).Refuses("ux_charter_positions_party", PositionErrors.AlreadyTaken);
        position.HasIndex(p => p.Charter).HasDatabaseName("ix_charter_positions_charter");
    }
}
