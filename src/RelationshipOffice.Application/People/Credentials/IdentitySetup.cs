using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using RelationshipOffice.Application.Persistence;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Registers credentials: ASP.NET Core Identity on the office's own database.</summary>
internal static class IdentitySetup
{
    // OWASP's figure for PBKDF2 with HMAC-SHA-512.
    internal const int HashRounds = 210_000;

    public static void AddOfficeIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<OfficeUser>(options =>
        {
            options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            options.User.RequireUniqueEmail = true;
            options.User.AllowedUserNameCharacters = "";
            options.Password = new PasswordOptions
            {
                RequiredLength = PasswordRules.Least,
                RequireDigit = false,
                RequireLowercase = false,
                RequireUppercase = false,
                RequireNonAlphanumeric = false,
            };
        }).AddEntityFrameworkStores<OfficeDbContext>().AddPasswordValidator<PasswordRules>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.TryAddSingleton<IHttpContextAccessor, HttpContextAccessor>();
        services.AddScoped<IPasskeyHandler<OfficeUser>, PasskeyHandler<OfficeUser>>();
        services.AddScoped<Accounts>();
        services.AddScoped<Sessions>();
        services.AddScoped<Proofs>();
        services.AddScoped<Administrators>();
        services.AddSingleton<SetupToken>();
        services.AddHostedService<SetupNotice>();
    }
}
