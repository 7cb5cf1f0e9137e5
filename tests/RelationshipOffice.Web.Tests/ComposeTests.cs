using System.Diagnostics;
using System.Text.RegularExpressions;
using RelationshipOffice.Web.Hosting;

namespace RelationshipOffice.Web.Tests;

/// <summary>The container set-up and the manual speak of the settings that the application reads, and of no others.</summary>
public sealed partial class ComposeTests
{
    private static readonly string Compose = Repository.Read("docker-compose.yml");

    [Fact]
    public void It_sets_every_setting_that_the_application_reads_and_no_other() =>
        Assert.Equal(SettingNames.All.Order(), Set().Matches(Compose).Select(m => m.Groups[1].Value).Distinct().Order());

    [Fact]
    public void It_has_no_default_password() =>
        Assert.All(Secret().Matches(Compose), m => Assert.Matches(@"^\$\{\w+:\?|^\$\{OIDC_CLIENT_SECRET:-\}", m.Groups[1].Value));

    [Fact]
    public void The_manual_explains_every_setting()
    {
        var manual = Repository.Read("docs/operations.md");

        Assert.DoesNotContain(SettingNames.All, name => !manual.Contains($"| `{name}` |", StringComparison.Ordinal));
    }

    [Fact]
    public void Compose_accepts_it_and_says_what_is_missing()
    {
        if (Run("version", []) != 0)
        {
            Assert.Skip("This machine has no docker compose.");
        }

        Assert.Equal(0, Run("config", new() { ["POSTGRES_PASSWORD"] = "x", ["OFFICE_PUBLIC_HOST"] = "office.example" }));
        Assert.NotEqual(0, Run("config", new() { ["OFFICE_PUBLIC_HOST"] = "office.example" }));
    }

    private static int Run(string verb, Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("docker", ["compose", "--env-file", "/dev/null", verb, "--quiet"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        if (verb == "version")
        {
            start.ArgumentList.Clear();
            start.ArgumentList.Add("compose");
            start.ArgumentList.Add("version");
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    [GeneratedRegex(@"^\s+((?:OFFICE|OIDC|OTEL)_\w+):", RegexOptions.Multiline)]
    private static partial Regex Set();

    [GeneratedRegex(@"^\s+\w*(?:PASSWORD|SECRET): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Secret();
}
