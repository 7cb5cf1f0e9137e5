using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Documents;

internal sealed class TakenDocumentMap : IEntityTypeConfiguration<TakenDocument>
{
    public void Configure(EntityTypeBuilder<TakenDocument> taken)
    {
        taken.ToTable("taken_documents");
        taken.HasKey(t => t.Id);
        taken.Property(t => t.Id).ValueGeneratedNever();
        taken.Property(t => t.ContentHash).HasMaxLength(64);
        taken.HasOne<Charter>().WithMany().HasForeignKey(t => t.Charter).OnDelete(DeleteBehavior.Restrict);
        taken.HasOne<CharterVersion>().WithMany()
            .HasForeignKey(t => new { t.Charter, t.Number }).HasPrincipalKey(v => new { v.Charter, v.Number }).OnDelete(DeleteBehavior.Restrict);
        taken.HasOne<Person>().WithMany().HasForeignKey(t => t.By).OnDelete(DeleteBehavior.Restrict);
        taken.HasIndex(t => new { t.Charter, t.At }).HasDatabaseName("ix_taken_documents_charter");
    }
}
