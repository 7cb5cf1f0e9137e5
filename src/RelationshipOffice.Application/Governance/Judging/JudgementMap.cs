using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

internal sealed class JudgementMap : IEntityTypeConfiguration<Judgement>
{
    /// <summary>As the office writes JSON, without what a verdict works out from its findings.</summary>
    public static readonly JsonSerializerOptions Json = new(OfficeJson.Options) { IgnoreReadOnlyProperties = true };

    public void Configure(EntityTypeBuilder<Judgement> judgement)
    {
        judgement.ToTable("judgements");
        judgement.HasKey(j => j.Id);
        judgement.Property(j => j.Id).ValueGeneratedNever();
        judgement.Property(j => j.Fingerprint).HasMaxLength(64).IsFixedLength();
        judgement.Property(j => j.Verdict).HasColumnType("jsonb").HasConversion(
            verdict => JsonSerializer.Serialize(verdict, Json), kept => JsonSerializer.Deserialize<Verdict>(kept, Json)!);
        judgement.Property(j => j.Settings).HasColumnType("jsonb").HasConversion(
            settings => JsonSerializer.Serialize(settings, Json), kept => JsonSerializer.Deserialize<GovernanceSettings>(kept, Json)!);
        judgement.HasOne<Charter>().WithMany().HasForeignKey(j => j.Charter).OnDelete(DeleteBehavior.Restrict);
        judgement.HasIndex(j => new { j.Charter, j.Number }).IsUnique().HasDatabaseName("ux_judgements_number");
        judgement.OwnsMany(j => j.Findings, finding =>
        {
            finding.ToTable("judgement_findings");
            finding.WithOwner().HasForeignKey("JudgementId");
            finding.HasKey("JudgementId", nameof(JudgedFinding.Place));
            finding.Property(f => f.Place).ValueGeneratedNever();
            finding.HasIndex(f => new { f.Validity, f.Rule }).HasDatabaseName("ix_judgement_findings_validity");
        });
        judgement.Navigation(j => j.Findings).HasField("_findings").UsePropertyAccessMode(PropertyAccessMode.Field).AutoInclude(false);
    }
}

internal sealed class JudgementLookMap : IEntityTypeConfiguration<JudgementLook>
{
    public void Configure(EntityTypeBuilder<JudgementLook> look)
    {
        look.ToTable("judgement_looks");
        look.HasKey(l => l.Charter);
        look.HasOne<Charter>().WithOne().HasForeignKey<JudgementLook>(l => l.Charter).OnDelete(DeleteBehavior.Cascade);
        look.HasOne<Judgement>().WithMany().HasForeignKey(l => l.Judgement).OnDelete(DeleteBehavior.Restrict);
    }
}
