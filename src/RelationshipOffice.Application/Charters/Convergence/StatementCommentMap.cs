using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class StatementCommentMap : IEntityTypeConfiguration<StatementComment>
{
    public void Configure(EntityTypeBuilder<StatementComment> comment)
    {
        comment.ToTable("charter_statement_comments", table =>
        {
            table.HasCheckConstraint("ck_charter_statement_comments_words", "words <> '' or late_stance is not null");
            table.HasCheckConstraint("ck_charter_statement_comments_late", "(late_for_round is null) = (late_stance is null)");
        });
        comment.HasKey(c => c.Id);
        comment.Property(c => c.Id).ValueGeneratedNever();
        comment.Property(c => c.Words).HasMaxLength(Text.Paragraph);
        comment.Property(c => c.Evidence).HasMaxLength(Text.Line);
        comment.HasOne<Charter>().WithMany().HasForeignKey(c => c.Charter).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Statement>().WithMany().HasForeignKey(c => c.Statement).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Partner>().WithMany().HasForeignKey(c => c.Partner).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(c => c.Charter).HasDatabaseName("ix_charter_statement_comments_charter");
    }
}
