using System.Data.Common;
using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>The one way in which every context of the office is set up: in the application, in tools and in tests.</summary>
internal static class DatabaseSetup
{
    // Identity reads its schema version from the application's services; a context made by hand needs them too,
    // or the passkey table is missing from its model.
    private static readonly ServiceProvider IdentitySchema = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    // Enough for the statements of the pages that somebody works with all day, on each connection.
    private const int MostPrepared = 100;

    public static DbContextOptionsBuilder UseOffice(this DbContextOptionsBuilder builder, string connection) => builder
        .UseNpgsql(Patience.Of(Prepared(connection)), npgsql => npgsql
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

    // The office says the same short statements all day: planning them once pays, making machine code of them never does. Its
    // records lie in memory or on a disk without a head to move, where reading here and there costs little more than reading on:
    // without being told, the database would rather read all names than ask their index. What the connection string says itself, counts.
    private static string Prepared(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.MaxAutoPrepare = said.ContainsKey("Max Auto Prepare") ? settings.MaxAutoPrepare : MostPrepared;
        settings.Options = $"-c jit=off -c random_page_cost=1.1 {settings.Options}".Trim();
        return settings.ConnectionString;
    }
}
