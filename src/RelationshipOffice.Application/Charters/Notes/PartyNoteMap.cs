using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Charters;

internal sealed class PartyNoteMap : IEntityTypeConfiguration<PartyNote>
{
    public void Configure(EntityTypeBuilder<PartyNote> note)
    {
        note.ToTable("party_notes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Confided).HasMaxLength(Text.Paragraph);
        note.HasOne<Charter>().WithMany().HasForeignKey(n => n.Charter).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Partner>().WithMany().HasForeignKey(n => n.Partner).OnDelete(DeleteBehavior.Restrict);
        note.HasOne<Statement>().WithMany().HasForeignKey(n => n.Statement).OnDelete(DeleteBehavior.Restrict);
        note.HasIndex(n => new { n.Charter, n.Partner }).HasDatabaseName("ix_party_notes_charter");
    }
}
