using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("people");
        person.HasKey(p => p.Id);
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Text.Name);
        person.Property(p => p.Email).HasMaxLength(Text.Name);
        person.Property(p => p.Title).HasMaxLength(Text.Name);
        person.Property(p => p.Roles).HasConversion<int>();
        person.HasOne<Partner>().WithMany().HasForeignKey(p => p.StandsFor).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.Email).Refuses("ux_people_email", PersonErrors.EmailTaken);
    }
}

internal sealed class InvitationMap : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.ToTable("invitations");
        invitation.HasKey(i => i.Id);
        invitation.Property(i => i.Id).ValueGeneratedNever();
        invitation.Property(i => i.Email).HasMaxLength(Text.Name);
        invitation.Property(i => i.Roles).HasConversion<int>();
        invitation.HasOne<Partner>().WithMany().HasForeignKey(i => i.StandsFor).OnDelete(DeleteBehavior.Restrict);
        invitation.HasOne<Person>().WithMany().HasForeignKey(i => i.Renews).OnDelete(DeleteBehavior.Cascade);
        invitation.HasIndex(i => i.TokenHash).IsUnique().HasDatabaseName("ux_invitations_token_hash");
        invitation.HasIndex(i => new { i.State, i.ExpiresAt }).HasDatabaseName("ix_invitations_state");
    }
}
