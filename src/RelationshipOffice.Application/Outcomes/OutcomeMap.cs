using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

internal sealed class OutcomeMap : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("outcomes");
        outcome.HasKey(o => o.Id);
        outcome.Property(o => o.Id).ValueGeneratedNever();
        outcome.Property(o => o.Title).HasMaxLength(Text.Name);
    }
}
