using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class SignatureMap : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> signature)
    {
        signature.ToTable("charter_signatures", table =>
        {
            table.HasCheckConstraint("ck_charter_signatures_proof", "(proved_at is null) = (proved_by is null)");
            table.HasCheckConstraint("ck_charter_signatures_fresh", "proved_at between signed_at - interval '5 minutes' and signed_at");
            table.HasCheckConstraint("ck_charter_signatures_mandate", "(delegated_by is null) = (delegation_reason is null)");
        });
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.SignerName).HasMaxLength(Text.Name);
        signature.Property(s => s.ContentHash).HasMaxLength(64);
        signature.Property(s => s.PreviousEntry).HasMaxLength(64);
        signature.Property(s => s.PreviousRecord).HasMaxLength(64);
        signature.Property(s => s.RecordHash).HasMaxLength(64);
        signature.Property(s => s.Sentence).HasMaxLength(Text.Paragraph);
        signature.OwnsOne(s => s.Proof, proof =>
        {
            proof.Property(p => p.By).HasColumnName("proved_by");
            proof.Property(p => p.At).HasColumnName("proved_at");
            proof.Property(p => p.Address).HasColumnName("proved_address").HasMaxLength(Text.Name);
            proof.Property(p => p.Agent).HasColumnName("proved_agent").HasMaxLength(Text.Line);
        });
        signature.OwnsOne(s => s.Mandate, mandate =>
        {
            mandate.Property(m => m.By).HasColumnName("delegated_by");
            mandate.Property(m => m.Name).HasColumnName("delegated_by_name").HasMaxLength(Text.Name);
            mandate.Property(m => m.Reason).HasColumnName("delegation_reason").HasMaxLength(Text.Line);
            mandate.HasOne<Person>().WithMany().HasForeignKey(m => m.By).OnDelete(DeleteBehavior.Restrict);
        });
        // A signature stands under a version that exists, and one of that charter.
        signature.HasOne<CharterVersion>().WithMany()
            .HasForeignKey(s => new { s.Charter, s.VersionNumber }).HasPrincipalKey(v => new { v.Charter, v.Number })
            .OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Person>().WithMany().HasForeignKey(s => s.SignedBy).OnDelete(DeleteBehavior.Restrict);
        signature.HasIndex(s => new { s.CharterVersion, s.Partner }).Refuses("ux_charter_signatures_party", SigningErrors.Already);
        // Two signatures after one and the same record would be two orders.
        signature.HasIndex(s => new { s.CharterVersion, s.PreviousRecord }).HasFilter("record_hash <> ''")
            .Refuses("ux_charter_signatures_order", OfficeErrors.Conflict);
    }
}

internal sealed class SignatureDelegationMap : IEntityTypeConfiguration<SignatureDelegation>
{
    public void Configure(EntityTypeBuilder<SignatureDelegation> delegation)
    {
        delegation.ToTable("signature_delegations", table =>
            table.HasCheckConstraint("ck_signature_delegations_reach", "(version_number is null) <> (until is null)"));
        delegation.HasKey(d => d.Id);
        delegation.Property(d => d.Id).ValueGeneratedNever();
        delegation.Property(d => d.ByName).HasMaxLength(Text.Name);
        delegation.Property(d => d.Reason).HasMaxLength(Text.Line);
        delegation.Ignore(d => d.IsOpen);
        delegation.HasOne<Charter>().WithMany().HasForeignKey(d => d.Charter).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Partner>().WithMany().HasForeignKey(d => d.Partner).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.By).OnDelete(DeleteBehavior.Restrict);
        delegation.HasOne<Person>().WithMany().HasForeignKey(d => d.To).OnDelete(DeleteBehavior.Restrict);
        delegation.HasIndex(d => d.Charter).HasDatabaseName("ix_signature_delegations_charter");
    }
}
