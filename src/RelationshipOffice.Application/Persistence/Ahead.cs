using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// What the database is told ahead of the next statement, in the same message: whose reach it shows, which lock to wait for, what
/// to tell open pages. A way to the database and back costs more than such a statement itself (ADR 28). Each sees what was
/// committed while the one before it waited, as if it were sent alone.
/// </summary>
internal sealed class Ahead
{
    private readonly List<string> _statements = [];

    private readonly List<NpgsqlParameter> _values = [];

    private bool _endsInCalls;

    private int _sent;

    /// <summary>Puts a select, whose one answer nobody reads, before the next statement; the commit at the latest.</summary>
    public void Say(FormattableString select)
    {
        _statements.Add(WithValues(select));
        _endsInCalls = false;
    }

    /// <summary>The same with calls of functions that read no table: those that follow one another are one select, in their order.</summary>
    public void Call(FormattableString calls)
    {
        if (_endsInCalls)
        {
            _statements[^1] += $", {WithValues(calls)}";
        }
        else
        {
            _statements.Add($"select {WithValues(calls)}");
            _endsInCalls = true;
        }
    }

    private string WithValues(FormattableString said)
    {
        var names = new object[said.ArgumentCount];
        for (var i = 0; i < names.Length; i++)
        {
            var value = new NpgsqlParameter($"ahead_{_values.Count}", said.GetArgument(i));
            _values.Add(value);
            names[i] = "@" + value.ParameterName;
        }

        return string.Format(CultureInfo.InvariantCulture, said.Format, names);
    }

    /// <summary>Waits for a lock, which the transaction holds until its end, before the next statement.</summary>
    public void Lock(string name, int kind) => Call($"pg_advisory_xact_lock(hashtextextended({name}, {kind}))");

    public void PutBefore(DbCommand command)
    {
        _sent = _statements.Count;
        if (_sent > 0)
        {
            Give(command, command.CommandText);
        }
    }

    /// <summary>Goes past the answers of what was put before the statement. A fault of the statement itself shows here.</summary>
    public async Task PassOverAsync(DbDataReader reader, CancellationToken ct)
    {
        try
        {
            for (; _sent > 0; _sent--)
            {
                await reader.NextResultAsync(ct);
            }
        }
        catch
        {
            // Whoever asked has no reader yet that it could close, and the connection goes back to the pool.
            await reader.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says by itself what still waits to be said.</summary>
    public async Task SayNowAsync(DbConnection connection, CancellationToken ct)
    {
        if (_statements.Count > 0)
        {
            await using var say = connection.CreateCommand();
            say.CommandTimeout = Patience.OfAStatement;
            Give(say, "");
            await say.ExecuteNonQueryAsync(ct);
        }
    }

    private void Give(DbCommand command, string after)
    {
#pragma warning disable CA2100 // What is put before the statement holds its values as parameters.
        command.CommandText = string.Concat(_statements.Select(s => s + ";\n")) + after;
#pragma warning restore CA2100
        command.Parameters.AddRange(_values.ToArray());
        _statements.Clear();
        _endsInCalls = false;
        _values.Clear();
    }
}

/// <summary>Sends along what a context has to say ahead.</summary>
internal sealed class SentAhead : DbCommandInterceptor, IDbTransactionInterceptor
{
    public static readonly SentAhead Always = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not OfficeDbContext db)
        {
            return result;
        }

        // A save counts the rows of each of its statements, by their place.
        if (eventData.CommandSource == CommandSource.SaveChanges)
        {
            await db.Ahead.SayNowAsync(eventData.Connection, cancellationToken);
        }

        db.Ahead.PutBefore(command);
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is OfficeDbContext db)
        {
            await db.Ahead.PassOverAsync(result, cancellationToken);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        (eventData.Context as OfficeDbContext)?.Ahead.PutBefore(command);
        return ValueTask.FromResult(result);
    }

    public async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is OfficeDbContext db)
        {
            await db.Ahead.SayNowAsync(transaction.Connection!, cancellationToken);
        }

        return result;
    }
}
