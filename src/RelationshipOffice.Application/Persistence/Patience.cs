using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// How long the office waits for a database that says nothing: a person is told within a quarter of a minute, whatever the
/// network does with packets. What the connection string says itself, counts.
/// </summary>
internal static class Patience
{
    /// <summary>Seconds for the answer to one statement.</summary>
    public const int OfAStatement = 10;

    // Seconds for a connection, and so for the wish to call a statement off, which needs a connection of its own.
    private const int OfAConnection = 3;

    // Milliseconds for the answer to that wish.
    private const int OfCallingOff = 500;

    private static readonly NpgsqlConnectionStringBuilder Unset = [];

    public static string Of(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        settings.Timeout = settings.Timeout == Unset.Timeout ? OfAConnection : settings.Timeout;
        settings.CancellationTimeout = settings.CancellationTimeout == Unset.CancellationTimeout ? OfCallingOff : settings.CancellationTimeout;
        return settings.ConnectionString;
    }
}
