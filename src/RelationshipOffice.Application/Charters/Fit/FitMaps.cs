using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class FitAssessmentMap : IEntityTypeConfiguration<FitAssessment>
{
    public void Configure(EntityTypeBuilder<FitAssessment> assessment)
    {
        assessment.ToTable("fit_assessments", table =>
            table.HasCheckConstraint("ck_fit_assessments_concluded", "(concluded_on is null) = (fits is null)"));
        assessment.HasKey(a => a.Id);
        assessment.Property(a => a.Id).ValueGeneratedNever();
        assessment.Property(a => a.Reason).HasMaxLength(Text.Paragraph);
        assessment.Property(a => a.Lines).HasColumnType("jsonb").HasConversion(
            lines => JsonSerializer.Serialize(lines, OfficeJson.Options),
            kept => JsonSerializer.Deserialize<FitSettings>(kept, OfficeJson.Options));
        assessment.Property(a => a.Source).HasMaxLength(Text.Line);
        assessment.HasOne<Charter>().WithMany().HasForeignKey(a => a.Charter).OnDelete(DeleteBehavior.Restrict);
        assessment.HasIndex(a => new { a.Charter, a.ConcludedOn }).HasDatabaseName("ix_fit_assessments_charter");
        assessment.HasIndex(a => a.Charter).HasFilter("concluded_on is null").Refuses("ux_fit_assessments_open", FitErrors.OpenAlready);
        assessment.OwnsMany(a => a.Points, point =>
        {
            point.ToTable("fit_points", table =>
                table.HasCheckConstraint("ck_fit_points_bridged", "(bridged_on is null) = (remedy = '')"));
            point.WithOwner().HasForeignKey("AssessmentId");
            point.HasKey(p => p.Id);
            point.Property(p => p.Id).ValueGeneratedNever();
            point.Property(p => p.Text).HasMaxLength(Text.Line);
            point.Property(p => p.Way).HasMaxLength(Text.Line);
            point.Property(p => p.Remedy).HasMaxLength(Text.Line);
            point.HasOne<Partner>().WithMany().HasForeignKey(p => p.Owner).OnDelete(DeleteBehavior.Restrict);
        });
        assessment.Navigation(a => a.Points).HasField("_points").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class FitAnswersMap : IEntityTypeConfiguration<FitAnswers>
{
    private static readonly ValueComparer<IReadOnlyList<FitScore>> SameScores = new(
        (one, other) => one!.SequenceEqual(other!), scores => scores.Aggregate(0, HashCode.Combine), scores => scores);

    public void Configure(EntityTypeBuilder<FitAnswers> answers)
    {
        answers.ToTable("fit_answers");
        answers.HasKey(a => a.Id);
        answers.Property(a => a.Id).ValueGeneratedNever();
        answers.Property(a => a.Evidence).HasMaxLength(Text.Line);
        answers.Property(a => a.Scores).HasColumnType("jsonb").HasConversion(
            scores => JsonSerializer.Serialize(scores, OfficeJson.Options),
            kept => JsonSerializer.Deserialize<List<FitScore>>(kept, OfficeJson.Options)!, SameScores);
        answers.HasOne<Charter>().WithMany().HasForeignKey(a => a.Charter).OnDelete(DeleteBehavior.Restrict);
        answers.HasOne<FitAssessment>().WithMany().HasForeignKey(a => a.Assessment).OnDelete(DeleteBehavior.Restrict);
        answers.HasOne<Partner>().WithMany().HasForeignKey(a => a.Party).OnDelete(DeleteBehavior.Restrict);
        answers.HasOne<Person>().WithMany().HasForeignKey(a => a.GivenBy).OnDelete(DeleteBehavior.Restrict);
        // The same person twice at once is the same button twice.
        answers.HasIndex(a => new { a.Assessment, a.Party, a.GivenBy, a.Evidence }).Refuses("ux_fit_answers_person", OfficeErrors.Conflict);
    }
}
