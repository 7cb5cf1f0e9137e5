using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Persistence;

/// <summary>The version of the database against the version of the application; the only way to migrate.</summary>
public sealed class Schema
{
    // Any number, so long as every application of this office takes the same.
    private const long Lock = 0x0FF1CE;

    private readonly string _connection;
    private readonly Func<OfficeDbContext> _open;

    public Schema(OfficeOptions options)
        : this(options.Database, () => DatabaseSetup.ByHand(options.Database))
    {
    }

    internal Schema(string connection, Func<OfficeDbContext> open) => (_connection, _open) = (connection, open);

    /// <summary>Compares the two; a database that cannot be reached, or is not there yet, is an answer too.</summary>
    public async Task<SchemaState> ReadAsync(CancellationToken ct)
    {
        await using var db = _open();
        var known = db.Database.GetMigrations().ToList();
        try
        {
            return SchemaState.Of(known, [.. await db.Database.GetAppliedMigrationsAsync(ct)]);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return SchemaState.Of(known, []);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException || away.InnerException is NpgsqlException)
        {
            return SchemaState.Away(away.InnerException?.Message ?? away.Message);
        }
    }

    /// <summary>Under which role of the database the office will work, in a sentence for the person who runs it.</summary>
    public string ReadRole() => AppRole.Look(_connection).WhyNot is { } reason
        ? $"The office will work with all rights of its database user, for it may not work as {AppRole.Name}: {reason}. See docs/operations.md."
        : $"The office works as {AppRole.Name}, which owns nothing and cannot change evidence.";

    /// <summary>How a search finds its words, in a sentence for the person who runs it.</summary>
    public async Task<string> ReadSearchAsync(CancellationToken ct)
    {
        await using var database = await OpenAsync(_connection, ct);
        return await SearchIndexes.AreMadeAsync(database, ct)
            ? "A search finds words by its own indexes."
            : "A search reads all names, for this database has no extension pg_trgm: install it and run migrate again. See docs/operations.md.";
    }

    /// <summary>
    /// Brings the database to the application's version, one migration in one transaction, and answers the names of
    /// those that ran. Two starts at once are safe: the second waits, then finds nothing to do.
    /// </summary>
    /// <exception cref="SchemaFault">With a sentence that says which version the database is at.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        try
        {
            await CreateIfMissingAsync(ct);
            await using var guard = await LockAsync(ct);
            var ran = await RunPendingAsync(ct);
            await AppRole.GrantAsync(guard, ct);
            await SearchIndexes.MakeAsync(guard, ct);
            return ran;
        }
        catch (NpgsqlException away) when (away is not PostgresException)
        {
            throw new SchemaFault(SchemaState.Away(away.Message).Sentence, away);
        }
        catch (PostgresException refused)
        {
            throw new SchemaFault($"The database refused: {refused.MessageText}. Nothing was migrated.", refused);
        }
    }

    private async Task<IReadOnlyList<string>> RunPendingAsync(CancellationToken ct)
    {
        await using var db = _open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        var state = SchemaState.Of([.. db.Database.GetMigrations()], applied);
        if (state.Kind == SchemaKind.Newer)
        {
            throw new SchemaFault(state.Sentence);
        }

        var done = new List<string>();
        var migrator = db.GetService<IMigrator>();
        var at = applied.LastOrDefault();
        foreach (var next in (await db.Database.GetPendingMigrationsAsync(ct)).ToList())
        {
            try
            {
                await migrator.MigrateAsync(next, ct);
            }
            catch (Exception thrown) when (thrown is not OperationCanceledException)
            {
                throw new SchemaFault(
                    $"Migration {next} failed and left nothing behind: {thrown.Message} The database is at {SchemaState.Name(at)}. "
                    + "Correct the cause and run migrate again.", thrown);
            }

            done.Add(next);
            at = next;
        }

        return done;
    }

    private async Task CreateIfMissingAsync(CancellationToken ct)
    {
        try
        {
            await using var there = await OpenAsync(_connection, ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            var settings = new NpgsqlConnectionStringBuilder(_connection) { Pooling = false };
            var name = settings.Database!;
            settings.Database = "postgres";
            await using var server = await OpenAsync(settings.ConnectionString, ct);
            try
            {
                await ExecuteAsync(server, $"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct);
            }
            catch (PostgresException twin) when (twin.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another start made it in the same moment.
            }
        }
    }

    // Held by a connection of its own: EF's lock on the history table ends with each migration's transaction.
    private async Task<NpgsqlConnection> LockAsync(CancellationToken ct)
    {
        var connection = await OpenAsync(_connection, ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({Lock})", ct);
        return connection;
    }

    private static async Task<NpgsqlConnection> OpenAsync(string settings, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await connection.OpenAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
#pragma warning disable CA2100 // A name cannot be a parameter; it is our own setting, quoted.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }
}
