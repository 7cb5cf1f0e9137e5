using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Persistence;

/// <summary>The connection of all use cases: under the office's own role where the database has it, else as it was given.</summary>
internal sealed class RuntimeDatabase
{
    private readonly Lazy<(string Connection, bool IsUnderRole)> _looked;

    public RuntimeDatabase(OfficeOptions options, ILogger<RuntimeDatabase> log) => _looked = new Lazy<(string, bool)>(() =>
    {
        var (connection, whyNot) = AppRole.Look(options.Database);
        if (whyNot is not null)
        {
            log.LogWarning(
                "The office works with all rights of its database user, for it may not work as {Role}: {Reason}. See docs/operations.md", AppRole.Name, whyNot);
        }

        return (Kept(connection), whyNot is null);
    });

    // All that a use case tells its session ends with the transaction; having the session forget it once more cost a third of what
    // the database did for a page. Whoever locks or listens for longer has a session outside the pool.
    private static string Kept(string connection) => new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true }.ConnectionString;

    /// <summary>Asked of the database once, at the first use.</summary>
    public string Connection => _looked.Value.Connection;

    /// <summary>Under the role each session is told whose rows it shows; an owner sees them all.</summary>
    public IEnumerable<IInterceptor> Interceptors => _looked.Value.IsUnderRole ? [new ReachOfTransactions(), new ReachOfStatements()] : [];
}
