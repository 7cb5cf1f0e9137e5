using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class CharterMap : IEntityTypeConfiguration<Charter>
{
    public void Configure(EntityTypeBuilder<Charter> charter)
    {
        charter.ToTable("charters");
        charter.HasKey(c => c.Id);
        charter.Property(c => c.Id).ValueGeneratedNever();
        charter.Property(c => c.Code).HasMaxLength(20);
        charter.Property(c => c.Title).HasMaxLength(Text.Name);
        charter.Ignore(c => c.IsDraft);
        charter.HasIndex(c => c.Code).Refuses("ux_charters_code", CharterErrors.CodeTaken);
        charter.OwnsMany(c => c.Parties, Parties);
        charter.OwnsMany(c => c.Domains, Domains);
    }

    private static void Parties(OwnedNavigationBuilder<Charter, Party> party)
    {
        party.ToTable("charter_parties");
        party.WithOwner().HasForeignKey("CharterId");
        party.HasKey("CharterId", nameof(Party.Partner));
        party.HasOne<Partner>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Sponsor).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Manager).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Signatory).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Domains(OwnedNavigationBuilder<Charter, GovernedDomain> domain)
    {
        domain.ToTable("charter_domains");
        domain.WithOwner().HasForeignKey("CharterId");
        domain.HasKey("CharterId", nameof(GovernedDomain.Domain));
        domain.Ignore(d => d.WhoDecides);
        domain.Property(d => d.Leads).HasConversion(
            set => set.Members.Select(m => m.Value).ToArray(),
            ids => new PartnerSet(ids.Select(PartnerId.From)));
    }
}
