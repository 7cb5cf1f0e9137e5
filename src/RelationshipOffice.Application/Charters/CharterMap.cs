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
        charter.ToTable("charters", table =>
        {
            table.HasCheckConstraint("ck_charters_review_after_start", "review_date > start_date");
            table.HasCheckConstraint("ck_charters_contract_dates", "contract_to >= contract_from");
            table.HasCheckConstraint("ck_charters_versions", "latest_version >= 0 and current_version between 1 and latest_version");
            // No way into review or past it without a frozen text, whoever writes to the table.
            table.HasCheckConstraint("ck_charters_stage_has_version",
                "current_version is not null or stage not in ('InReview', 'Agreed', 'Operational', 'UnderReview', 'ExitActivated', 'Closed')");
        });
        charter.HasKey(c => c.Id);
        charter.Property(c => c.Id).ValueGeneratedNever();
        charter.Property(c => c.Code).HasMaxLength(Charter.LongestCode);
        charter.Property(c => c.Title).HasMaxLength(Text.Name);
        charter.Property(c => c.Template).HasMaxLength(60);
        charter.PrimitiveCollection(c => c.AcknowledgedGaps).HasField("_acknowledgedGaps").ElementType().HasMaxLength(200);
        charter.Ignore(c => c.IsDraft);
        charter.Ignore(c => c.IsOpen);
        charter.Ignore(c => c.IsOver);
        charter.ComplexProperty(c => c.Terms, terms =>
        {
            terms.Property(t => t.Purpose).HasColumnName("purpose").HasMaxLength(CharterTerms.LongestPurpose);
            terms.Property(t => t.StartDate).HasColumnName("start_date");
            terms.Property(t => t.ReviewDate).HasColumnName("review_date");
            terms.ComplexProperty(t => t.Contract, contract =>
            {
                contract.Property(c => c.Title).HasColumnName("contract_title").HasMaxLength(Text.Name);
                contract.Property(c => c.Number).HasColumnName("contract_number").HasMaxLength(ContractReference.LongestNumber);
                contract.Property(c => c.From).HasColumnName("contract_from");
                contract.Property(c => c.To).HasColumnName("contract_to");
            });
        });
        charter.RefusesTheSameTo("code", "ux_charters_code", CharterErrors.CodeTaken);
        charter.HasIndex(c => c.Code).HasDatabaseName("ix_charters_code").UseCollation(InOrder.Collation);
        charter.HasIndex(c => c.Stage).HasDatabaseName("ix_charters_stage");
        charter.OwnsMany(c => c.Parties, Parties);
        charter.OwnsMany(c => c.Domains, Domains);
        charter.Navigation(c => c.Parties).HasField("_parties").UsePropertyAccessMode(PropertyAccessMode.Field);
        charter.Navigation(c => c.Domains).HasField("_domains").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Parties(OwnedNavigationBuilder<Charter, Party> party)
    {
        party.ToTable("charter_parties", table => table.HasCheckConstraint("ck_charter_parties_turn", "signing_turn >= 1"));
        party.WithOwner().HasForeignKey("CharterId");
        party.HasKey("CharterId", nameof(Party.Partner));
        party.Ignore(p => p.People);
        party.Property(p => p.Role).HasMaxLength(Text.Name);
        party.Ignore(p => p.Needs);
        party.PrimitiveCollection(p => p.NeededCompetences).HasField("_neededCompetences");
        party.HasOne<Partner>().WithMany().HasForeignKey(p => p.Partner).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Sponsor).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Manager).OnDelete(DeleteBehavior.Restrict);
        party.HasOne<Person>().WithMany().HasForeignKey(p => p.Signatory).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Domains(OwnedNavigationBuilder<Charter, GovernedDomain> domain)
    {
        domain.ToTable("charter_domains", table =>
        {
            table.HasCheckConstraint("ck_charter_domains_criticality", "criticality between 1 and 3");
            table.HasCheckConstraint("ck_charter_domains_notice", $"notice_days between 0 and {DomainTerms.LongestNotice}");
            table.HasCheckConstraint("ck_charter_domains_leads", "(type = 'Network') = (cardinality(leads) = 0)");
            table.HasCheckConstraint("ck_charter_domains_delegation", "(delegated_on is null) = (delegated_by = '')");
            table.HasCheckConstraint("ck_charter_domains_revocable", "delegated_on is not null or not is_revocable");
            table.HasCheckConstraint("ck_charter_domains_protection", "(cardinality(protective_rules) = 0) = (protection_reason = '')");
            table.HasCheckConstraint("ck_charter_domains_external", "delegated_on is null or outside_setter = ''");
        });
        domain.WithOwner().HasForeignKey("CharterId");
        domain.HasKey("CharterId", nameof(GovernedDomain.Domain));
        domain.Ignore(d => d.WhoDecides);
        domain.Ignore(d => d.Terms);
        domain.Property(d => d.Rule).HasMaxLength(Text.Paragraph);
        domain.Property(d => d.DelegatedBy).HasMaxLength(Text.Line);
        domain.Property(d => d.OutsideSetter).HasMaxLength(Text.Name);
        domain.Property(d => d.ProtectionReason).HasMaxLength(Text.Paragraph);
        domain.PrimitiveCollection(d => d.ProtectiveRules).HasField("_protectiveRules").ElementType().HasConversion<string>();
        domain.Property(d => d.Leads).HasConversion(
            set => set.Members.Select(m => m.Value).ToArray(),
            ids => new PartnerSet(ids.Select(PartnerId.From)));
    }
}
