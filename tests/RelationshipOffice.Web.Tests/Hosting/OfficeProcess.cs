using System.Diagnostics;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>The application started as a process of its own, and what is needed to wait for it and to end it.</summary>
internal static class OfficeProcess
{
    /// <summary>Where the application stands: published and compiled ahead, as tests/run.sh does it and the container has it, or beside the tests.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("OFFICE_APP") is { Length: > 0 } published ? published : AppContext.BaseDirectory;

    public static Process Start(string connection, IEnumerable<string> args, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Folder, "RelationshipOffice.Web.dll"), .. args])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OFFICE_DB"] = connection;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Waits until the office answers that it is ready; fails when the process ends before.</summary>
    public static async Task BecomesReadyAsync(this Process process, string address)
    {
        using var http = new HttpClient();
        while (!await IsReadyAsync(http, address))
        {
            Assert.False(process.HasExited, "The office ended by itself.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Asks the process to end, as a service manager does, and answers its exit code.</summary>
    public static async Task<int> TerminateAsync(this Process process, TimeSpan limit)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var over = new CancellationTokenSource(limit);
        await process.WaitForExitAsync(over.Token);
        return process.ExitCode;
    }

    public static async Task<bool> IsReadyAsync(HttpClient http, string address)
    {
        try
        {
            return (await http.GetAsync(address + "/health/ready")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
