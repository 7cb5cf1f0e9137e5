using System.Diagnostics;
using System.Text;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Tests.Hosting;

/// <summary>
/// A checkout of the office in a folder of its own, in which src/run.sh is run as a person runs it. Publishing takes the
/// application that is built already, and is counted; everything else is real.
/// </summary>
public sealed class Checkout : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("office-checkout-").FullName;
    private readonly List<Run> _runs = [];

    public int Published => File.Exists(Path.Combine(_folder, "published")) ? File.ReadAllLines(Path.Combine(_folder, "published")).Length : 0;

    public bool ServerRuns => File.Exists(Path.Combine(_folder, "office/.local/postgres/data/postmaster.pid"));

    private string Fakes => Path.Combine(_folder, "fakes");

    public async ValueTask InitializeAsync()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(Repository.Root, file);
            if (!path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            {
                Copy(path);
            }
        }

        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", ".editorconfig", "global.json" })
        {
            Copy(file);
        }

        await FakeAsync("dotnet", $$"""
            if [ "$1" = publish ]; then
              while [ "$1" != -o ]; do shift; done
              echo "$2" >>'{{_folder}}/published'
              mkdir -p "$(dirname "$2")" && exec cp -R '{{OfficeProcess.Folder}}' "$2"
            fi
            PATH=${PATH#*:}
            exec dotnet "$@"
            """);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var run in _runs.Where(r => !r.Process.HasExited))
        {
            await run.Process.TerminateAsync(TimeSpan.FromMinutes(1));
        }

        _runs.ForEach(r => r.Process.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Puts a program of this name before the machine's own.</summary>
    public async Task FakeAsync(string name, string script)
    {
        Directory.CreateDirectory(Fakes);
        var file = Path.Combine(Fakes, name);
        await File.WriteAllTextAsync(file, "#!/usr/bin/env bash\n" + script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A file beside the office, where its scripts are run.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Touches what a build depends on, as somebody who changes the office does.</summary>
    public Task ChangeASourceAsync() => File.AppendAllTextAsync(Path.Combine(_folder, "office/src/RelationshipOffice.Web/Program.cs"), "\n");

    /// <summary>Starts src/run.sh with these arguments.</summary>
    internal Run Start(params string[] args) => StartScript("run.sh", args);

    /// <summary>Starts a script of this name beside it.</summary>
    internal Run StartScript(string script, params string[] args)
    {
        var start = new ProcessStartInfo("bash", [Path.Combine(_folder, "office/src", script), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
        };
        start.Environment["PATH"] = $"{Fakes}:{start.Environment["PATH"]}";
        foreach (var name in SettingNames.All.Append("PG_BIN"))
        {
            start.Environment.Remove(name);
        }

        var run = new Run(Process.Start(start)!);
        _runs.Add(run);
        return run;
    }

    private void Copy(string path)
    {
        var to = Path.Combine(_folder, "office", path);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(Path.Combine(Repository.Root, path), to);
    }

    /// <summary>One start of src/run.sh and what it has said so far.</summary>
    internal sealed class Run
    {
        private readonly StringBuilder _said = new();

        public Run(Process process)
        {
            Process = process;
            process.OutputDataReceived += (_, line) => Hear(line.Data);
            process.ErrorDataReceived += (_, line) => Hear(line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
        }

        public Process Process { get; }

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

        /// <summary>Waits until it has said that the office is open.</summary>
        public async Task<Run> OpensAsync()
        {
            while (!Said.Contains("The Relationship Office is open", StringComparison.Ordinal))
            {
                Assert.False(Process.HasExited, Said);
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }

            return this;
        }

        public async Task<int> EndsAsync()
        {
            await Process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return Process.ExitCode;
        }

        private void Hear(string? line)
        {
            lock (_said)
            {
                _said.AppendLine(line);
            }
        }
    }
}
