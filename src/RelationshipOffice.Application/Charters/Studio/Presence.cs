using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>One open page of one person on one charter, and the section at which they are writing. Forgotten when it is gone.</summary>
internal sealed class Presence
{
    /// <summary>Without a sign for so long, somebody is gone: three heartbeats.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromSeconds(60);

    /// <summary>The open page, by an id that it made for itself.</summary>
    public Guid Id { get; init; }

    public CharterId Charter { get; init; }

    public PersonId Person { get; init; }

    /// <summary>Where the person is writing; none while they read.</summary>
    public Section? Section { get; init; }

    public DateTimeOffset SeenAt { get; init; }
}

internal sealed class PresenceMap : IEntityTypeConfiguration<Presence>
{
    public void Configure(EntityTypeBuilder<Presence> presence)
    {
        presence.ToTable("presences");
        presence.HasKey(p => p.Id);
        presence.Property(p => p.Id).ValueGeneratedNever();
        presence.HasIndex(p => new { p.Charter, p.SeenAt }).HasDatabaseName("ix_presences_charter");
        presence.HasOne<Person>().WithMany().HasForeignKey(p => p.Person).OnDelete(DeleteBehavior.Cascade);
        presence.HasOne<Charter>().WithMany().HasForeignKey(p => p.Charter).OnDelete(DeleteBehavior.Cascade);
    }
}
