using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

internal sealed class DriftSignalMap : IEntityTypeConfiguration<DriftSignal>
{
    public void Configure(EntityTypeBuilder<DriftSignal> signal)
    {
        signal.ToTable("drift_signals", table =>
        {
            table.HasCheckConstraint("ck_drift_signals_accepted", "(state = 'Accepted') = (num_nonnulls(request, decision) = 1)");
            table.HasCheckConstraint("ck_drift_signals_explained", "(state = 'Explained') = (explained_until is not null)");
        });
        signal.HasKey(s => s.Id);
        signal.Property(s => s.Id).ValueGeneratedNever();
        signal.Property(s => s.About).HasMaxLength(Text.Line);
        signal.Property(s => s.FactKey).HasMaxLength(Text.Line);
        signal.Property(s => s.Source).HasMaxLength(Text.Line);
        signal.Property(s => s.Threshold).HasMaxLength(Text.Line);
        signal.Property(s => s.ThresholdSource).HasMaxLength(Text.Line);
        signal.Property(s => s.Reason).HasMaxLength(Text.Line);
        signal.HasOne<Charter>().WithMany().HasForeignKey(s => s.Charter).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<Charter>().WithMany().HasForeignKey(s => s.Elsewhere).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<Person>().WithMany().HasForeignKey(s => s.Owner).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<Decision>().WithMany().HasForeignKey(s => s.Decision).OnDelete(DeleteBehavior.Restrict);
        signal.HasOne<AlignmentRequest>().WithMany().HasForeignKey(s => s.Request).OnDelete(DeleteBehavior.Restrict);
        // The same fact never signals twice, however many instances look.
        signal.HasIndex(s => new { s.Charter, s.Rule, s.About, s.FactKey }).IsUnique().HasDatabaseName("ux_drift_signals_fact");
        signal.HasIndex(s => new { s.State, s.Owner }).HasDatabaseName("ix_drift_signals_state");
    }
}

internal sealed class DriftLookMap : IEntityTypeConfiguration<DriftLook>
{
    public void Configure(EntityTypeBuilder<DriftLook> look)
    {
        look.ToTable("drift_looks");
        look.HasKey(l => l.Charter);
        look.HasOne<Charter>().WithOne().HasForeignKey<DriftLook>(l => l.Charter).OnDelete(DeleteBehavior.Cascade);
        look.HasOne<Judgement>().WithMany().HasForeignKey(l => l.Judgement).OnDelete(DeleteBehavior.Restrict);
    }
}
