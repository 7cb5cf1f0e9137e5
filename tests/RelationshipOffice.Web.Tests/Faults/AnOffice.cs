using System.Diagnostics;
using System.Text;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Web.Tests.Hosting;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The office as a process of its own at a port of its own, and what it has said in its log.</summary>
internal sealed class AnOffice : IAsyncDisposable
{
    private readonly StringBuilder _said = new();
    private readonly Process _process;

    private AnOffice(string connection, (string Name, string Value)[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        _process = OfficeProcess.Start(connection, [], [("ASPNETCORE_URLS", Address.ToString()), ("OFFICE_DEMO", "true"), .. settings]);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>The most memory that it had at any time.</summary>
    public double PeakMegaBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / 1e6;
        }
    }

    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Starts it without waiting for anything.</summary>
    public static AnOffice Begin(string connection, params (string Name, string Value)[] settings) => new(connection, settings);

    public static async Task<AnOffice> StartAsync(string connection, params (string Name, string Value)[] settings)
    {
        var office = Begin(connection, settings);
        try
        {
            await office._process.BecomesReadyAsync(office.Address.ToString().TrimEnd('/'));
            return office;
        }
        catch (Exception never)
        {
            await office.DisposeAsync();
            throw new InvalidOperationException($"{never.Message} It said:\n{office.Said}", never);
        }
    }

    /// <summary>Asks it to end, as a service manager does, and answers its exit code.</summary>
    public Task<int> TerminateAsync() => _process.TerminateAsync(TimeSpan.FromMinutes(1));

    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
