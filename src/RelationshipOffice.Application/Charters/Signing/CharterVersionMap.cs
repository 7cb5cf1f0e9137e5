using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
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
