using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

internal sealed class RelationFactMap : IEntityTypeConfiguration<RelationFact>
{
    public void Configure(EntityTypeBuilder<RelationFact> fact)
    {
        fact.ToTable("relation_facts", t =>
        {
            t.HasCheckConstraint("ck_relation_facts_itself", "partner <> counterpart");
            t.HasCheckConstraint("ck_relation_facts_number", "number >= 0");
        });
        fact.HasKey(f => f.Id);
        fact.Property(f => f.Id).ValueGeneratedNever();
        fact.Property(f => f.Note).HasMaxLength(Text.Line);
        fact.Property(f => f.Source).HasMaxLength(Text.Line);
        fact.Ignore(f => f.Value);
        fact.HasOne<Partner>().WithMany().HasForeignKey(f => f.Partner).OnDelete(DeleteBehavior.Restrict);
        fact.HasOne<Partner>().WithMany().HasForeignKey(f => f.Counterpart).OnDelete(DeleteBehavior.Restrict);
        fact.HasIndex(f => f.Counterpart).HasDatabaseName("ix_relation_facts_counterpart");
        fact.HasIndex(f => new { f.Partner, f.Counterpart, f.Kind, f.Domain, f.Date, f.Source })
            .AreNullsDistinct(false).Refuses("ux_relation_facts_source", FactErrors.AlreadyRecorded);
    }
}
