using System.Diagnostics;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A file system of a few hundred megabytes in memory, which can be filled and freed; where mounting is refused, the test is skipped.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private bool _isMounted;

    public string Folder { get; } = Directory.CreateTempSubdirectory("office-disk-").FullName;

    private string Ballast => Path.Combine(Folder, "ballast");

    public async Task MountAsync()
    {
        _isMounted = OperatingSystem.IsLinux() && await RunAsync("mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "office", Folder) == 0;
        if (!_isMounted)
        {
            Directory.Delete(Folder);
            Assert.Skip("No disk of its own may be mounted here: that takes root on Linux.");
        }
    }

    public void Fill()
    {
        using var ballast = File.Create(Ballast);
        var bytes = new byte[64 * 1024];
        try
        {
            while (true)
            {
                ballast.Write(bytes);
                ballast.Flush(flushToDisk: true);
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    public void Free() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        if (_isMounted)
        {
            Assert.Equal(0, await RunAsync("umount", Folder));
            Directory.Delete(Folder);
        }
    }

    private static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(program, args);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
