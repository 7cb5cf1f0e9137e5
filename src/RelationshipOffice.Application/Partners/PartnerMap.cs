using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

internal sealed class PartnerMap : IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Partner> partner)
    {
        partner.ToTable("partners");
        partner.HasKey(p => p.Id);
        partner.Property(p => p.Id).ValueGeneratedNever();
        partner.Property(p => p.Name).HasMaxLength(Text.Name);
        partner.Property(p => p.LegalName).HasMaxLength(Text.Name);
        partner.Property(p => p.LegalEntity).HasMaxLength(Text.Name);
        partner.Property(p => p.Country).HasMaxLength(2).IsFixedLength();
        partner.Property(p => p.About).HasMaxLength(Text.Paragraph);
        partner.Ignore(p => p.Profile);
        partner.PrimitiveCollection(p => p.Needs).HasField("_needs");
        partner.HasOne<Partner>().WithMany().HasForeignKey(p => p.Parent).OnDelete(DeleteBehavior.Restrict);
        partner.RefusesTheSameTo("name", "ux_partners_name", PartnerErrors.NameTaken);
        partner.HasIndex(p => p.Name).HasDatabaseName("ix_partners_name");
        // As the directory is read, and counted without its rows.
        partner.HasIndex(p => new { p.IsArchived, p.Name, p.Id }).HasDatabaseName("ix_partners_directory");
        partner.HasIndex(p => p.Kind).HasFilter($"kind = '{nameof(PartnerKind.OwnOrganisation)}'")
            .Refuses("ux_partners_own_organisation", PartnerErrors.OwnOrganisationTaken);
        partner.OwnsMany(p => p.Capabilities, Capabilities);
        partner.OwnsMany(p => p.Stakes, Stakes);
    }

    private static void Capabilities(OwnedNavigationBuilder<Partner, Capability> capability)
    {
        capability.ToTable("partner_capabilities", t => t.HasCheckConstraint("ck_partner_capabilities_rating", $"rating between 0 and {Capability.BestRating}"));
        capability.WithOwner().HasForeignKey("PartnerId");
        capability.HasKey(c => c.Id);
        capability.Property(c => c.Id).ValueGeneratedNever();
        capability.Property(c => c.Competence).HasMaxLength(Text.Name);
        capability.Property(c => c.Evidence).HasMaxLength(Text.Line);
    }

    private static void Stakes(OwnedNavigationBuilder<Partner, OwnershipStake> stake)
    {
        stake.ToTable("ownership_stakes", t =>
        {
            t.HasCheckConstraint("ck_ownership_stakes_itself", "owned <> owner");
            t.HasCheckConstraint("ck_ownership_stakes_dates", "\"to\" is null or \"to\" >= \"from\"");
            t.HasCheckConstraint("ck_ownership_stakes_shares", "economic between 0 and 100 and voting between 0 and 100");
            t.HasCheckConstraint("ck_ownership_stakes_known", "economic is not null or voting is not null");
        });
        stake.WithOwner().HasForeignKey("Owned");
        stake.HasKey(s => s.Id);
        stake.Property(s => s.Id).ValueGeneratedNever();
        stake.Property(s => s.Source).HasMaxLength(Text.Line);
        stake.Ignore(s => s.Terms);
        stake.HasOne<Partner>().WithMany().HasForeignKey(s => s.Owner).OnDelete(DeleteBehavior.Restrict);
    }
}
