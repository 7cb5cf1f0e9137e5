using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class ParkedQuestionMap : IEntityTypeConfiguration<ParkedQuestion>
{
    public void Configure(EntityTypeBuilder<ParkedQuestion> question)
    {
        question.ToTable("charter_parked_questions", table =>
            table.HasCheckConstraint("ck_charter_parked_questions_settled", "(settled_at is null) = (answer is null) and answer <> ''"));
        question.HasKey(q => q.Id);
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.Question).HasMaxLength(Text.Line);
        question.Property(q => q.Reopened).HasMaxLength(Text.Line);
        question.Ignore(q => q.IsOpen);
        question.HasOne<Charter>().WithMany().HasForeignKey(q => q.Charter).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Statement>().WithMany().HasForeignKey(q => q.Statement).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Partner>().WithMany().HasForeignKey(q => q.RaisedFor).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Partner>().WithMany().HasForeignKey(q => q.Owner).OnDelete(DeleteBehavior.Restrict);
        question.HasOne<Person>().WithMany().HasForeignKey(q => q.RaisedBy).OnDelete(DeleteBehavior.Restrict);
        question.HasIndex(q => q.Charter).HasDatabaseName("ix_charter_parked_questions_charter");
        question.OwnsOne(q => q.Settled, settled =>
        {
            settled.Property(s => s.Answer).HasColumnName("answer").HasMaxLength(Text.Paragraph);
            settled.Property(s => s.By).HasColumnName("settled_by");
            settled.Property(s => s.At).HasColumnName("settled_at");
            settled.HasOne<Person>().WithMany().HasForeignKey(s => s.By).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
