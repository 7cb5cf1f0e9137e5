using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("sessions", table => table.HasCheckConstraint("ck_sessions_proof", "(proved_at is null) = (proved_by is null)"));
        session.HasKey(s => s.Id);
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.Address).HasMaxLength(Text.Name);
        session.Property(s => s.Agent).HasMaxLength(Text.Line);
        session.Property(s => s.ProvedAddress).HasMaxLength(Text.Name);
        session.Property(s => s.ProvedAgent).HasMaxLength(Text.Line);
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.Person).OnDelete(DeleteBehavior.Cascade);
        session.HasOne<Partner>().WithMany().HasForeignKey(s => s.LooksAs).OnDelete(DeleteBehavior.Restrict);
        session.HasIndex(s => new { s.Person, s.StartedAt }).HasDatabaseName("ix_sessions_person");
    }
}

internal sealed class OfficeUserMap : IEntityTypeConfiguration<OfficeUser>
{
    public void Configure(EntityTypeBuilder<OfficeUser> user)
    {
        user.ToTable("users");
        user.Property(u => u.AuthenticatorKey).HasMaxLength(64);
    }
}

internal sealed class UserClaimMap : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> claim) => claim.ToTable("user_claims");
}

internal sealed class UserLoginMap : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> login) => login.ToTable("user_logins");
}

internal sealed class UserTokenMap : IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> token) => token.ToTable("user_tokens");
}

internal sealed class UserPasskeyMap : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> passkey) => passkey.ToTable("user_passkeys");
}
