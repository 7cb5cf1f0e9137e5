using Microsoft.Extensions.Logging;
using Npgsql;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Background;

/// <summary>
/// Compares the clock of this machine with the database's. What is evidence has the database's time; days that are due, and the
/// ends of sign-ins, have this machine's.
/// </summary>
public sealed class ClockWatch(OfficeOptions options, TimeProvider time, ILogger<ClockWatch> log)
    : Routine(TimeSpan.FromMinutes(5), time)
{
    private static readonly TimeSpan Allowed = TimeSpan.FromSeconds(5);

    /// <summary>How far this machine was ahead of the database at the last look.</summary>
    public TimeSpan Ahead { get; private set; }

    public bool IsOff => Ahead.Duration() > Allowed;

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(options.Database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var ask = new NpgsqlCommand("select clock_timestamp()", connection);
        var before = Time.GetUtcNow();
        var there = new DateTimeOffset((DateTime)(await ask.ExecuteScalarAsync(ct))!);
        var after = Time.GetUtcNow();
        // Between asking and hearing both may have gone on: only what lies outside of that is a difference.
        Ahead = before > there ? before - there : after < there ? after - there : TimeSpan.Zero;
        if (IsOff)
        {
            log.LogWarning(
                "The clock of this machine is {Seconds:0} s {Direction} the database's. Evidence has the database's time; set both by the same source (NTP)",
                Ahead.Duration().TotalSeconds, Ahead > TimeSpan.Zero ? "ahead of" : "behind");
        }
    }

    protected override async Task TurnAsync(CancellationToken ct)
    {
        try
        {
            await LookAsync(ct);
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            // Others say that the database is away.
        }
    }
}
