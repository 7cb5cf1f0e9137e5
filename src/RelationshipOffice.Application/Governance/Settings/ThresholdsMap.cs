using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

internal sealed class ThresholdsMap : IEntityTypeConfiguration<Thresholds>
{
    public void Configure(EntityTypeBuilder<Thresholds> thresholds)
    {
        thresholds.ToTable("governance_thresholds");
        thresholds.HasKey(t => t.Id);
        thresholds.Property(t => t.Id).ValueGeneratedNever();
        thresholds.Property(t => t.Reason).HasMaxLength(Text.Line);
        thresholds.Property(t => t.Settings).IsKeptAsJson();
        // Versions of before these could be set stand for the defaults.
        thresholds.Property(t => t.Drift).IsKeptAsJson().HasDefaultValueSql("'{}'");
        thresholds.Property(t => t.Fit).IsKeptAsJson().HasDefaultValueSql("'{}'");
        thresholds.Property(t => t.Periods).IsKeptAsJson().HasDefaultValueSql("'{}'");
        thresholds.HasOne<Person>().WithMany().HasForeignKey(t => t.By).OnDelete(DeleteBehavior.Restrict);
        // Of two changes of the same version one wins; the other was made without knowing it.
        thresholds.HasIndex(t => t.Number).Refuses("ux_governance_thresholds_number", OfficeErrors.Conflict);
    }
}

internal static class SettingsAsJson
{
    /// <summary>A record of settings as one document; numbers that are not in it are the defaults.</summary>
    public static PropertyBuilder<T> IsKeptAsJson<T>(this PropertyBuilder<T> settings) => settings.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, OfficeJson.Options),
        kept => JsonSerializer.Deserialize<T>(kept, OfficeJson.Options)!);
}
