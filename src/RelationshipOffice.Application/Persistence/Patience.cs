using Npgsql;

namespace RelationshipOffice.Application.Persistence;

/// <summary>
/// How long the office waits for a database that says nothing: a person is told within twenty seconds, whatever the
/// network does with packets. What the connection string says itself, counts.
/// </summary>
internal static class Patience
{
    /// <summary>Seconds for the answer to one statement.</summary>
    public const int OfAStatement = 8;

    // Seconds for a connection, be it a new one or one that others give back, and for the wish to call a statement off, which
    // needs one of its own.
    private const int OfAConnection = 5;

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
