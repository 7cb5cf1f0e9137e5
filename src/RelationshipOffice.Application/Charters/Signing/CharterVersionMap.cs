using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class CharterVersionMap : IEntityTypeConfiguration<CharterVersion>
{
    public void Configure(EntityTypeBuilder<CharterVersion> version)
    {
        version.ToTable("charter_versions", table =>
        {
            table.HasCheckConstraint("ck_charter_versions_number", "number >= 1");
            table.HasCheckConstraint("ck_charter_versions_hash", "content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')");
        });
        version.HasKey(v => v.Id);
        version.Property(v => v.Id).ValueGeneratedNever();
        version.Property(v => v.ContentHash).HasMaxLength(64);
        version.Ignore(v => v.IsIntact);
        version.HasOne<Charter>().WithMany().HasForeignKey(v => v.Charter).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<Decision>().WithMany().HasForeignKey(v => v.Decision).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(v => new { v.Charter, v.Number }).Refuses("ux_charter_versions_number", OfficeErrors.Conflict);
        version.OwnsOne(v => v.SetAside, aside =>
        {
            aside.Property(a => a.By).HasColumnName("set_aside_by");
            aside.Property(a => a.Party).HasColumnName("set_aside_for");
            aside.Property(a => a.Reason).HasColumnName("set_aside_reason").HasMaxLength(Text.Line);
            aside.Property(a => a.At).HasColumnName("set_aside_at");
            aside.HasOne<Person>().WithMany().HasForeignKey(a => a.By).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

internal sealed class SignatureMap : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> signature)
    {
        signature.ToTable("charter_signatures");
        signature.HasKey(s => s.Id);
        signature.Property(s => s.Id).ValueGeneratedNever();
        signature.Property(s => s.SignerName).HasMaxLength(Text.Name);
        signature.Property(s => s.ContentHash).HasMaxLength(64);
        signature.Property(s => s.PreviousEntry).HasMaxLength(64);
        // A signature stands under a version that exists, and one of that charter.
        signature.HasOne<CharterVersion>().WithMany()
            .HasForeignKey(s => new { s.Charter, s.VersionNumber }).HasPrincipalKey(v => new { v.Charter, v.Number })
            .OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
        signature.HasOne<Person>().WithMany().HasForeignKey(s => s.SignedBy).OnDelete(DeleteBehavior.Restrict);
        signature.HasIndex(s => new { s.CharterVersion, s.Partner }).Refuses("ux_charter_signatures_party", SigningErrors.Already);
    }
}
