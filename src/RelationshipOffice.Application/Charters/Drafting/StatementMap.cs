using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Charters;

internal sealed class StatementMap : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("charter_statements", table =>
        {
            table.HasCheckConstraint("ck_charter_statements_words", "words <> ''");
            table.HasCheckConstraint("ck_charter_statements_wording", "wording >= 1");
            table.HasCheckConstraint("ck_charter_statements_source", "num_nonnulls(source_statement, source_edition, source_choice) in (0, 3)");
        });
        statement.HasKey(s => s.Id);
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Words).HasMaxLength(Text.Paragraph);
        statement.HasOne<Charter>().WithMany().HasForeignKey(s => s.Charter).OnDelete(DeleteBehavior.Restrict);
        statement.OwnsOne(s => s.Source, source =>
        {
            source.Property(s => s.Statement).HasColumnName("source_statement");
            source.Property(s => s.Edition).HasColumnName("source_edition");
            source.Property(s => s.Choice).HasColumnName("source_choice");
            source.HasOne<LibraryEdition>().WithMany().HasForeignKey(s => new { s.Statement, s.Edition }).OnDelete(DeleteBehavior.Restrict);
        });
        statement.HasIndex(s => new { s.Charter, s.Section, s.Place }).HasDatabaseName("ix_charter_statements_place");
    }
}
