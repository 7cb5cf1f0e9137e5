using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// Lets a session forget its prepared statements after one of them failed. A statement that fails while it is prepared (a person
/// leaves, a value does not fit) otherwise stays in the session as one that answers nothing, and breaks the page of whoever says it
/// there next (npgsql/npgsql issue 6391; ADR 26).
/// </summary>
internal sealed class PreparedAnew : DbCommandInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    public static readonly PreparedAnew Always = new();

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Doubt(eventData);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => Doubt(eventData);

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Doubt(eventData);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => Doubt(eventData);

    // A save tells of its failure only when its connection has gone back; what began and was not committed may have failed.
    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Doubt(eventData);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        (eventData.Context as OfficeDbContext)?.IsInDoubt = false;
        return Task.CompletedTask;
    }

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        // Once: the next use of the context begins without doubt.
        if (eventData.Context is OfficeDbContext { IsInDoubt: true } db)
        {
            db.IsInDoubt = false;
            ForgetPrepared((NpgsqlConnection)connection);
        }

        return result;
    }

    public ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        ValueTask.FromResult(ConnectionClosing(connection, eventData, result));

    private static void ForgetPrepared(NpgsqlConnection connection)
    {
        try
        {
            if (connection.State == ConnectionState.Open)
            {
                connection.UnprepareAll();
            }
        }
        catch (Exception gone) when (gone is NpgsqlException or TimeoutException)
        {
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private static Task Doubt(DbContextEventData eventData)
    {
        (eventData.Context as OfficeDbContext)?.IsInDoubt = true;
        return Task.CompletedTask;
    }
}
