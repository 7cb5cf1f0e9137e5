using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

internal sealed class BodyMap : IEntityTypeConfiguration<Body>
{
    public void Configure(EntityTypeBuilder<Body> body)
    {
        body.ToTable("charter_bodies", table =>
        {
            table.HasCheckConstraint("ck_charter_bodies_cadence",
                $"times between 1 and {Cadence.MostTimes} and every between 1 and {Cadence.LongestSpan}");
            table.HasCheckConstraint("ck_charter_bodies_quorum", $"quorum between 1 and {BodyTerms.LargestQuorum}");
            table.HasCheckConstraint("ck_charter_bodies_first_meeting", "(first_met_on is null) = (first_minutes = '')");
        });
        body.HasKey(b => b.Id);
        body.Property(b => b.Id).ValueGeneratedNever();
        body.Property(b => b.Name).HasMaxLength(Text.Name);
        body.Property(b => b.Mandate).HasMaxLength(Text.Line);
        body.Property(b => b.FirstMinutes).HasMaxLength(Text.Line);
        body.Ignore(b => b.Cadence);
        body.Ignore(b => b.Terms);
        body.HasOne<Charter>().WithMany().HasForeignKey(b => b.Charter).OnDelete(DeleteBehavior.Restrict);
        body.HasOne<Body>().WithMany().HasForeignKey(b => b.EscalatesTo).OnDelete(DeleteBehavior.Restrict);
        body.HasIndex(b => new { b.Charter, b.Name }).HasFilter("not is_dissolved").Refuses("ux_charter_bodies_name", BodyErrors.NameTaken);
    }
}

internal sealed class BodySideMap : IEntityTypeConfiguration<BodySide>
{
    public void Configure(EntityTypeBuilder<BodySide> side)
    {
        side.ToTable("charter_body_sides");
        side.HasKey(s => s.Id);
        side.Property(s => s.Id).ValueGeneratedNever();
        side.HasOne<Charter>().WithMany().HasForeignKey(s => s.Charter).OnDelete(DeleteBehavior.Restrict);
        side.HasOne<Body>().WithMany().HasForeignKey(s => s.Body).OnDelete(DeleteBehavior.Restrict);
        side.HasOne<Partner>().WithMany().HasForeignKey(s => s.Partner).OnDelete(DeleteBehavior.Restrict);
        side.HasIndex(s => new { s.Body, s.Partner }).Refuses("ux_charter_body_sides_party", OfficeErrors.Conflict);
        side.OwnsMany(s => s.Members, member =>
        {
            member.ToTable("charter_body_members");
            member.WithOwner().HasForeignKey("SideId");
            member.HasKey("SideId", nameof(BodyMember.Person));
            member.HasOne<Person>().WithMany().HasForeignKey(m => m.Person).OnDelete(DeleteBehavior.Restrict);
        });
        side.Navigation(s => s.Members).HasField("_members").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
