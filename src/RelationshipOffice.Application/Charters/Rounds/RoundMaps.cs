using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class RoundMap : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("charter_rounds", table => table.HasCheckConstraint("ck_charter_rounds_number", "number >= 1"));
        round.HasKey(r => r.Id);
        round.Property(r => r.Id).ValueGeneratedNever();
        round.Property(r => r.Note).HasMaxLength(Text.Paragraph);
        round.Ignore(r => r.IsOpen);
        round.HasOne<Charter>().WithMany().HasForeignKey(r => r.Charter).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<Person>().WithMany().HasForeignKey(r => r.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        // Of two officers who open one at the same moment, one is told.
        round.HasIndex(r => new { r.Charter, r.Number }).Refuses("ux_charter_rounds_number", RoundErrors.OpenAlready);
        round.OwnsOne(r => r.Closed, end =>
        {
            end.Property(e => e.By).HasColumnName("closed_by");
            end.Property(e => e.At).HasColumnName("closed_at");
            end.HasOne<Person>().WithMany().HasForeignKey(e => e.By).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class RoundRecordMap : IEntityTypeConfiguration<RoundRecord>
{
    public void Configure(EntityTypeBuilder<RoundRecord> record)
    {
        record.ToTable("charter_round_records", table =>
            table.HasCheckConstraint("ck_charter_round_records_hash", "content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')"));
        record.HasKey(r => r.Id);
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.ContentHash).HasMaxLength(64);
        record.Ignore(r => r.IsIntact);
        record.HasOne<Round>().WithMany().HasForeignKey(r => r.Round).OnDelete(DeleteBehavior.Restrict);
        record.HasOne<Charter>().WithMany().HasForeignKey(r => r.Charter).OnDelete(DeleteBehavior.Restrict);
        record.HasIndex(r => new { r.Charter, r.Number, r.Moment }).Refuses("ux_charter_round_records_moment", OfficeErrors.Conflict);
    }
}

internal sealed class RoundTurnMap : IEntityTypeConfiguration<RoundTurn>
{
    public void Configure(EntityTypeBuilder<RoundTurn> turn)
    {
        turn.ToTable("charter_round_turns");
        turn.HasKey(t => t.Id);
        turn.Property(t => t.Id).ValueGeneratedNever();
        turn.PrimitiveCollection(t => t.LeftOpen).HasField("_leftOpen");
        turn.Ignore(t => t.IsDone);
        turn.HasOne<Round>().WithMany().HasForeignKey(t => t.Round).OnDelete(DeleteBehavior.Restrict);
        turn.HasOne<Charter>().WithMany().HasForeignKey(t => t.Charter).OnDelete(DeleteBehavior.Restrict);
        turn.HasOne<Partner>().WithMany().HasForeignKey(t => t.Partner).OnDelete(DeleteBehavior.Restrict);
        turn.HasOne<Person>().WithMany().HasForeignKey(t => t.DoneBy).OnDelete(DeleteBehavior.Restrict);
        turn.HasIndex(t => new { t.Round, t.Partner }).Refuses("ux_charter_round_turns_party", OfficeErrors.Conflict);
        turn.OwnsOne(t => t.Reminded, reminder =>
        {
            reminder.Property(r => r.Cause).HasColumnName("reminded_because");
            reminder.Property(r => r.At).HasColumnName("reminded_at");
        });
    }
}
