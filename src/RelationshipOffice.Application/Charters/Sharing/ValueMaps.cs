using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Charters;

internal sealed class ValueAndEffortMap : IEntityTypeConfiguration<ValueAndEffort>
{
    public void Configure(EntityTypeBuilder<ValueAndEffort> value)
    {
        value.ToTable("charter_values");
        value.HasKey(v => v.Id);
        value.Property(v => v.Id).ValueGeneratedNever();
        value.HasOne<Charter>().WithMany().HasForeignKey(v => v.Charter).OnDelete(DeleteBehavior.Restrict);
        value.HasIndex(v => v.Charter).Refuses("ux_charter_values_charter", OfficeErrors.Conflict);
        value.OwnsMany(v => v.Lines, line =>
        {
            line.ToTable("charter_value_lines", table =>
            {
                table.HasCheckConstraint("ck_charter_value_lines_amount", "(amount is null) = (currency is null) and (amount is null or amount > 0)");
                table.HasCheckConstraint(
                    "ck_charter_value_lines_estimate",
                    $"estimate is null or (amount is null and estimate between {ValueLineTerms.LeastEstimate} and {ValueLineTerms.MostEstimate})");
            });
            line.WithOwner().HasForeignKey("ValueId");
            line.HasKey("ValueId", nameof(ValueLine.Place));
            line.Property(l => l.Place).ValueGeneratedNever();
            line.Property(l => l.Words).HasMaxLength(Text.Line);
            line.Property(l => l.Amount).HasPrecision(18, 2);
            line.Property(l => l.Currency).HasMaxLength(3);
            line.Ignore(l => l.Terms);
            line.HasOne<Partner>().WithMany().HasForeignKey(l => l.Party).OnDelete(DeleteBehavior.Restrict);
        });
        value.Navigation(v => v.Lines).HasField("_lines").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class GainShareMap : IEntityTypeConfiguration<GainShare>
{
    public void Configure(EntityTypeBuilder<GainShare> share)
    {
        share.ToTable("charter_gain_shares", table =>
        {
            table.HasCheckConstraint("ck_charter_gain_shares_target", "target > 0 and fee >= 0 and (target is null) = (fee is null)");
            table.HasCheckConstraint("ck_charter_gain_shares_share", "share between 0 and 100 and (share is null or target is not null)");
            table.HasCheckConstraint("ck_charter_gain_shares_pool", "pool > 0 and (target is not null or pool is not null)");
            table.HasCheckConstraint("ck_charter_gain_shares_cap", "cap >= 0");
        });
        share.HasKey(s => s.Id);
        share.Property(s => s.Id).ValueGeneratedNever();
        share.Property(s => s.Currency).HasMaxLength(3);
        share.Property(s => s.Target).HasPrecision(18, 2);
        share.Property(s => s.Fee).HasPrecision(18, 2);
        share.Property(s => s.Share).HasPrecision(5, 2);
        share.Property(s => s.Pool).HasPrecision(18, 2);
        share.Property(s => s.Cap).HasPrecision(18, 2);
        share.Ignore(s => s.Terms);
        share.HasOne<Charter>().WithMany().HasForeignKey(s => s.Charter).OnDelete(DeleteBehavior.Restrict);
        share.HasOne<Partner>().WithMany().HasForeignKey(s => s.Payer).OnDelete(DeleteBehavior.Restrict);
        share.HasIndex(s => s.Charter).Refuses("ux_charter_gain_shares_charter", OfficeErrors.Conflict);
        share.OwnsMany(s => s.Bands, Bands);
        share.OwnsMany(s => s.Areas, Areas);
        share.OwnsMany(s => s.Splits, Splits);
        share.Navigation(s => s.Bands).HasField("_bands").UsePropertyAccessMode(PropertyAccessMode.Field);
        share.Navigation(s => s.Areas).HasField("_areas").UsePropertyAccessMode(PropertyAccessMode.Field);
        share.Navigation(s => s.Splits).HasField("_splits").UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    private static void Bands(OwnedNavigationBuilder<GainShare, CostBandRow> band)
    {
        band.ToTable("charter_gain_bands", table => table.HasCheckConstraint(
            "ck_charter_gain_bands_reach", """ "from" >= 0 and ("to" is null or "to" > "from") and share between 0 and 100 """.Trim()));
        band.WithOwner().HasForeignKey("ShareId");
        band.HasKey("ShareId", nameof(CostBandRow.Place));
        band.Property(b => b.Place).ValueGeneratedNever();
        band.Property(b => b.From).HasPrecision(7, 2);
        band.Property(b => b.To).HasPrecision(7, 2);
        band.Property(b => b.Share).HasPrecision(5, 2);
    }

    private static void Areas(OwnedNavigationBuilder<GainShare, ResultAreaRow> area)
    {
        area.ToTable("charter_gain_areas", table => table.HasCheckConstraint("ck_charter_gain_areas_weight", "weight > 0 and weight <= 1"));
        area.WithOwner().HasForeignKey("ShareId");
        area.HasKey("ShareId", nameof(ResultAreaRow.Place));
        area.Property(a => a.Place).ValueGeneratedNever();
        area.Property(a => a.Name).HasMaxLength(Text.Name);
        area.Property(a => a.Weight).HasPrecision(5, 4);
    }

    private static void Splits(OwnedNavigationBuilder<GainShare, PartnerSplitRow> split)
    {
        split.ToTable("charter_gain_splits", table => table.HasCheckConstraint("ck_charter_gain_splits_share", "share between 0 and 100"));
        split.WithOwner().HasForeignKey("ShareId");
        split.HasKey("ShareId", nameof(PartnerSplitRow.Place));
        split.Property(s => s.Place).ValueGeneratedNever();
        split.Property(s => s.Share).HasPrecision(5, 2);
        split.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
    }
}
