using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Charters;

internal sealed class OpenBookItemMap : IEntityTypeConfiguration<OpenBookItem>
{
    public void Configure(EntityTypeBuilder<OpenBookItem> item)
    {
        item.ToTable("charter_open_book", table =>
            table.HasCheckConstraint("ck_charter_open_book_rhythm", "is_private = (rhythm is null)"));
        item.HasKey(i => i.Id);
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Subject).HasMaxLength(Text.Line);
        item.Property(i => i.DueBy).HasMaxLength(Text.Name);
        item.Property(i => i.To).HasConversion(
            set => set.Members.Select(m => m.Value).ToArray(), ids => new PartnerSet(ids.Select(PartnerId.From)));
        item.Ignore(i => i.Terms);
        item.HasOne<Charter>().WithMany().HasForeignKey(i => i.Charter).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Partner>().WithMany().HasForeignKey(i => i.Party).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EscalationLadderMap : IEntityTypeConfiguration<EscalationLadder>
{
    public void Configure(EntityTypeBuilder<EscalationLadder> ladder)
    {
        ladder.ToTable("charter_ladders");
        ladder.HasKey(l => l.Id);
        ladder.Property(l => l.Id).ValueGeneratedNever();
        ladder.Property(l => l.Neutral).HasMaxLength(Text.Name);
        ladder.HasOne<Charter>().WithMany().HasForeignKey(l => l.Charter).OnDelete(DeleteBehavior.Restrict);
        ladder.HasIndex(l => l.Charter).Refuses("ux_charter_ladders_charter", OfficeErrors.Conflict);
        ladder.OwnsMany(l => l.Rungs, rung =>
        {
            rung.ToTable("charter_ladder_rungs", table =>
                table.HasCheckConstraint("ck_charter_ladder_rungs_days", $"days between 1 and {EscalationLadder.LongestTime}"));
            rung.WithOwner().HasForeignKey("LadderId");
            rung.HasKey("LadderId", nameof(LadderRung.Place));
            rung.Property(r => r.Place).ValueGeneratedNever();
            rung.HasOne<Body>().WithMany().HasForeignKey(r => r.Body).OnDelete(DeleteBehavior.Restrict);
        });
        ladder.Navigation(l => l.Rungs).HasField("_rungs").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ReviewPlanMap : IEntityTypeConfiguration<ReviewPlan>
{
    public void Configure(EntityTypeBuilder<ReviewPlan> plan)
    {
        plan.ToTable("charter_review_plans", table =>
            table.HasCheckConstraint("ck_charter_review_plans_every", $"every_months between 1 and {ReviewPlan.LongestRhythm}"));
        plan.HasKey(p => p.Id);
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.Property(p => p.Amending).HasMaxLength(Text.Line);
        plan.PrimitiveCollection(p => p.EarlyTriggers).HasField("_earlyTriggers");
        plan.HasOne<Charter>().WithMany().HasForeignKey(p => p.Charter).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<Body>().WithMany().HasForeignKey(p => p.Body).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => p.Charter).Refuses("ux_charter_review_plans_charter", OfficeErrors.Conflict);
    }
}

internal sealed class ExitPlanMap : IEntityTypeConfiguration<ExitPlan>
{
    public void Configure(EntityTypeBuilder<ExitPlan> plan)
    {
        plan.ToTable("charter_exit_plans");
        plan.HasKey(p => p.Id);
        plan.Property(p => p.Id).ValueGeneratedNever();
        plan.HasOne<Charter>().WithMany().HasForeignKey(p => p.Charter).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => p.Charter).Refuses("ux_charter_exit_plans_charter", OfficeErrors.Conflict);
        plan.OwnsMany(p => p.Triggers, trigger =>
        {
            trigger.ToTable("charter_exit_triggers", table =>
                table.HasCheckConstraint("ck_charter_exit_triggers_notice", $"notice_days between 0 and {ExitPlan.LongestNotice}"));
            trigger.WithOwner().HasForeignKey("PlanId");
            trigger.HasKey("PlanId", nameof(ExitTrigger.Place));
            trigger.Property(t => t.Place).ValueGeneratedNever();
            trigger.Property(t => t.Words).HasMaxLength(Text.Line);
            trigger.Ignore(t => t.Terms);
        });
        plan.OwnsMany(p => p.Duties, duty =>
        {
            duty.ToTable("charter_exit_duties", table =>
                table.HasCheckConstraint("ck_charter_exit_duties_days", $"days between 0 and {ExitPlan.LongestTime}"));
            duty.WithOwner().HasForeignKey("PlanId");
            duty.HasKey("PlanId", nameof(ExitDuty.Place));
            duty.Property(d => d.Place).ValueGeneratedNever();
            duty.Property(d => d.Words).HasMaxLength(Text.Line);
            duty.Ignore(d => d.Terms);
            duty.HasOne<Partner>().WithMany().HasForeignKey(d => d.Responsible).OnDelete(DeleteBehavior.Restrict);
        });
        plan.Navigation(p => p.Triggers).HasField("_triggers").UsePropertyAccessMode(PropertyAccessMode.Field);
        plan.Navigation(p => p.Duties).HasField("_duties").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
