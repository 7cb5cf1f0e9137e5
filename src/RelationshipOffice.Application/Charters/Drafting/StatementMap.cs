using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

internal sealed class StatementMap : IEntityTypeConfiguration<Statement>
{
    public void Configure(EntityTypeBuilder<Statement> statement)
    {
        statement.ToTable("charter_statements", table =>
        {
            table.HasCheckConstraint("ck_charter_statements_words", "words <> ''");
            table.HasCheckConstraint("ck_charter_statements_wording", "wording >= 1");
        });
        statement.HasKey(s => s.Id);
        statement.Property(s => s.Id).ValueGeneratedNever();
        statement.Property(s => s.Words).HasMaxLength(Text.Paragraph);
        statement.HasOne<Charter>().WithMany().HasForeignKey(s => s.Charter).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(s => new { s.Charter, s.Section, s.Place }).HasDatabaseName("ix_charter_statements_place");
    }
}
