using System.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A PostgreSQL server of one test class, made and started as src/run.sh does it, that may be stopped, paused and killed.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private const string Script = "set -euo pipefail; . \"$0\"; pg_need >&2; ";

    private readonly string _folder;

    private OwnServer(string folder) => _folder = folder;

    /// <summary>To the server's own database, as the user who owns all of it.</summary>
    public string Connection { get; private set; } = "";

    /// <param name="within">A folder that is there; without one, in memory where the machine has a place for that.</param>
    public static async Task<OwnServer> OpenAsync(string? within = null)
    {
        var server = new OwnServer(Path.Combine(
            within ?? (Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath()), $"office-{Guid.CreateVersion7():N}"));
        try
        {
            await server.StartAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, at the port that it had before.</summary>
    public async Task StartAsync() => Connection = (await BashAsync("pg_start \"$1\" durable; echo \"$PG_CONNECTION\"")).Trim() + ";Database=postgres";

    /// <param name="mode">As PostgreSQL names it: fast ends the sessions in order, immediate leaves their work to recovery.</param>
    public Task StopAsync(string mode) => BashAsync($"PG_FOLDER=$1 pg_as \"$PG_BIN/pg_ctl\" -D \"$1/data\" -m {mode} -t 60 -w stop >&2");

    /// <summary>Ends its first process as a crash of the machine does, without a word to the others.</summary>
    public Task KillAsync() => BashAsync("kill -KILL \"$(head -1 \"$1/data/postmaster.pid\")\"");

    /// <summary>Stops all its processes where they stand; connections stay open and nothing answers.</summary>
    public Task PauseAsync() => SignalAllAsync("STOP");

    public Task ResumeAsync() => SignalAllAsync("CONT");

    /// <summary>
    /// Lets PostgreSQL's own program look for damage in each table and index. Comes last in a test: where the program is not
    /// installed, the test is skipped and says so.
    /// </summary>
    public async Task ProveAsync(string connection)
    {
        var database = new NpgsqlConnectionStringBuilder(connection);
        var said = await BashAsync(
            $"[ -x \"$PG_BIN/pg_amcheck\" ] || {{ echo missing; exit 0; }}; PGPASSWORD=$(cat \"$1/password\") \"$PG_BIN/pg_amcheck\" --install-missing --heapallindexed "
            + $"-h 127.0.0.1 -p {database.Port} -U {database.Username} {database.Database} >&2");
        Assert.SkipWhen(said.Trim() == "missing", "All else held, but nobody looked for damage: pg_amcheck is not beside PostgreSQL's other programs.");
    }

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_folder, "data/postmaster.pid")))
        {
            await BashAsync("pid=$(head -1 \"$1/data/postmaster.pid\"); kill -CONT $pid; pkill -CONT -P $pid; true");
            await BashAsync("PG_FOLDER=$1 pg_as \"$PG_BIN/pg_ctl\" -D \"$1/data\" -m immediate -t 60 -w stop >&2 || true");
        }

        await BashAsync("rm -rf \"$1\" \"$(pg_socket_folder \"$1\")\"");
    }

    private Task SignalAllAsync(string signal) =>
        BashAsync($"pid=$(head -1 \"$1/data/postmaster.pid\"); kill -{signal} $pid; pkill -{signal} -P $pid");

    private async Task<string> BashAsync(string what)
    {
        var start = new ProcessStartInfo("bash", ["-c", Script + what, Path.Combine(Repository.Root, "src/postgres.sh"), _folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said[0] : throw new InvalidOperationException($"{what}: {said[1]}");
    }
}
