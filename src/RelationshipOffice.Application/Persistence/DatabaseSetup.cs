using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace RelationshipOffice.Application.Persistence;

/// <summary>The one way in which every context of the office is set up: in the application, in tools and in tests.</summary>
internal static class DatabaseSetup
{
    // Identity reads its schema version from the application's services; a context made by hand needs them too,
    // or the passkey table is missing from its model.
    private static readonly ServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    public static DbContextOptionsBuilder UseOffice(this DbContextOptionsBuilder builder, string connection) => builder
        .UseNpgsql(Patience.Of(connection), npgsql => npgsql
            .SetPostgresVersion(15, 0)
            .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
            .CommandTimeout(Patience.OfAStatement))
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning));

    public static OfficeDbContext ByHand(string connection, Assembly? migrations = null)
    {
        var builder = new DbContextOptionsBuilder<OfficeDbContext>();
        builder.UseOffice(connection).UseApplicationServiceProvider(IdentitySchema);
        if (migrations is not null)
        {
            builder.UseNpgsql(npgsql => npgsql.MigrationsAssembly(migrations));
        }

        return new(builder.Options);
    }
}
