using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

internal sealed class OutcomeMap : IEntityTypeConfiguration<Outcome>
{
    public void Configure(EntityTypeBuilder<Outcome> outcome)
    {
        outcome.ToTable("outcomes", table => table.HasCheckConstraint(
            "ck_outcomes_weight", "weight is null or (parent is not null and weight > 0 and weight <= 100)"));
        outcome.HasKey(o => o.Id);
        outcome.Property(o => o.Id).ValueGeneratedNever();
        outcome.Property(o => o.Title).HasMaxLength(Text.Name);
        outcome.Property(o => o.Statement).HasMaxLength(Text.Paragraph);
        outcome.HasOne<Person>().WithMany().HasForeignKey(o => o.Owner).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<Outcome>().WithMany().HasForeignKey(o => o.Parent).OnDelete(DeleteBehavior.Restrict);
        outcome.HasOne<Measure>().WithMany().HasForeignKey(o => o.LeadMeasure).OnDelete(DeleteBehavior.Restrict);
        outcome.OwnsMany(o => o.Contributions, Contributions);
    }

    private static void Contributions(OwnedNavigationBuilder<Outcome, Contribution> contribution)
    {
        contribution.ToTable("outcome_contributions", table => table.HasCheckConstraint(
            "ck_outcome_contributions_weight", "(kind = 'Share') = (weight is not null) and (weight is null or (weight > 0 and weight <= 100))"));
        contribution.WithOwner().HasForeignKey("OutcomeId");
        contribution.HasKey(c => c.Id);
        contribution.Property(c => c.Id).ValueGeneratedNever();
        contribution.Ignore(c => c.Line);
        contribution.Property(c => c.Evidence).HasMaxLength(Text.Line);
        contribution.Property(c => c.Description).HasMaxLength(Text.Paragraph);
        contribution.Property(c => c.Gates).HasConversion(
            set => set.Members.Select(m => m.Value).ToArray(),
            ids => new ContributionSet(ids.Select(ContributionId.From)));
        contribution.HasOne<Charter>().WithMany().HasForeignKey(c => c.Charter).OnDelete(DeleteBehavior.Restrict);
        contribution.HasOne<Measure>().WithMany().HasForeignKey(c => c.Measure).OnDelete(DeleteBehavior.Restrict);
        contribution.HasIndex("OutcomeId", nameof(Contribution.Charter), nameof(Contribution.Kind))
            .Refuses("ux_outcome_contributions_way", OutcomeErrors.AlreadyContributes);
    }
}
