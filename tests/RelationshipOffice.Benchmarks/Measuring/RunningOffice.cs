using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>The published application as a process of its own, as it runs for people.</summary>
internal sealed class RunningOffice : IAsyncDisposable
{
    private const int Lines = 80;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _told;

    private RunningOffice(Process process, ConcurrentQueue<string> told, Uri address, TimeSpan startedIn) =>
        (_process, _told, Address, StartedIn) = (process, told, address, startedIn);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first ready answer.</summary>
    public TimeSpan StartedIn { get; }

    /// <summary>What it wrote into its log last, to read where something went wrong.</summary>
    public string LastWords => string.Join('\n', _told);

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MegaBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public int Threads
    {
        get
        {
            _process.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Files, sockets and the like that it has open.</summary>
    public int Handles
    {
        get
        {
            _process.Refresh();
            return _process.HandleCount;
        }
    }

    public static async Task<RunningOffice> StartAsync(string folder, string database)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "RelationshipOffice.Web.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["OFFICE_DB"] = database,
                ["OFFICE_DEMO"] = "true",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                // As src/run.sh and the image start it; whoever compares says another.
                ["DOTNET_GCgen0size"] = Environment.GetEnvironmentVariable("DOTNET_GCgen0size") ?? "0x1000000",
                ["Serilog__MinimumLevel__Default"] = "Warning",
            },
        };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The office did not start.");
        var told = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) =>
        {
            // Hundreds of use cases are told in a minute; they would push out the fault that is looked for.
            if (line.Data is { } said && !said.Contains(" INF ", StringComparison.Ordinal))
            {
                told.Enqueue(said);
            }

            while (told.Count > Lines && told.TryDequeue(out var _))
            {
            }
        };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                if ((await client.GetAsync(new Uri(address, "/health/ready"))).IsSuccessStatusCode)
                {
                    return new RunningOffice(process, told, address, clock.Elapsed);
                }
            }
            catch (HttpRequestException) when (!process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(3))
            {
                await Task.Delay(20);
            }
        }
    }

    /// <summary>Ends the process as a crash does.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }
}
