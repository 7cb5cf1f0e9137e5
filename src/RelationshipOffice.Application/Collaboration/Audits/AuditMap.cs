using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

internal sealed class AuditMap : IEntityTypeConfiguration<Audit>
{
    public void Configure(EntityTypeBuilder<Audit> audit)
    {
        audit.ToTable("audits");
        audit.HasKey(a => a.Id);
        audit.Property(a => a.Id).ValueGeneratedNever();
        audit.Property(a => a.Auditor).HasMaxLength(Text.Name);
        audit.Property(a => a.Scope).HasMaxLength(Text.Line);
        audit.HasOne<Charter>().WithMany().HasForeignKey(a => a.Charter).OnDelete(DeleteBehavior.Restrict);
        audit.HasOne<Partner>().WithMany().HasForeignKey(a => a.Partner).OnDelete(DeleteBehavior.Restrict);
        audit.HasIndex(a => new { a.Charter, a.Partner, a.On }).HasDatabaseName("ix_audits_charter");
        audit.OwnsMany(a => a.Findings, finding =>
        {
            finding.ToTable("audit_findings", table =>
                table.HasCheckConstraint("ck_audit_findings_closed", "(closed_on is null) = (remedy = '')"));
            finding.WithOwner().HasForeignKey("AuditId");
            finding.HasKey(f => f.Id);
            finding.Property(f => f.Id).ValueGeneratedNever();
            finding.Property(f => f.Text).HasMaxLength(Text.Line);
            finding.Property(f => f.Remedy).HasMaxLength(Text.Line);
        });
        audit.Navigation(a => a.Findings).HasField("_findings").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AlignmentRequestMap : IEntityTypeConfiguration<AlignmentRequest>
{
    public void Configure(EntityTypeBuilder<AlignmentRequest> request)
    {
        request.ToTable("alignment_requests", table =>
            table.HasCheckConstraint("ck_alignment_requests_closed", "(state = 'Open') = (closed_on is null)"));
        request.HasKey(r => r.Id);
        request.Property(r => r.Id).ValueGeneratedNever();
        request.Property(r => r.Title).HasMaxLength(Text.Name);
        request.Property(r => r.Wish).HasMaxLength(Text.Paragraph);
        request.Property(r => r.Outcome).HasMaxLength(Text.Paragraph);
        request.HasOne<Charter>().WithMany().HasForeignKey(r => r.Charter).OnDelete(DeleteBehavior.Restrict);
        request.HasOne<Person>().WithMany().HasForeignKey(r => r.RaisedBy).OnDelete(DeleteBehavior.Restrict);
        request.OwnsMany(r => r.Effects, effect =>
        {
            effect.ToTable("alignment_effects");
            effect.WithOwner().HasForeignKey("RequestId");
            effect.HasKey("RequestId", nameof(AlignmentEffect.Partner));
            effect.Property(e => e.Words).HasMaxLength(Text.Line);
            effect.HasOne<Partner>().WithMany().HasForeignKey(e => e.Partner).OnDelete(DeleteBehavior.Restrict);
        });
        request.Navigation(r => r.Effects).HasField("_effects").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
