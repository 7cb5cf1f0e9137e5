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
    public void The_manual_explains_every_setting_and_no_other() =>
        Assert.Equal(SettingNames.All.Order(), Explained().Matches(Repository.Read("docs/operations.md")).Select(m => m.Groups[1].Value).Order());

    [Fact]
    public void No_other_setting_is_read_anywhere()
    {
        var named = Repository.Sources("src").SelectMany(file => Named().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).Distinct();

        Assert.Empty(named.Except(SettingNames.All));
    }

    [Fact]
    public void Compose_reads_it_and_waits_for_health_and_for_the_one_migration()
    {
        var (code, read) = Config(("POSTGRES_PASSWORD", "a;word='2"), ("OFFICE_PUBLIC_HOST", "office.example"));

        Assert.True(code == 0, read);
        Assert.Matches("OFFICE_DB: Host=postgres;Database=office;Username=office\n", read);
        Assert.Matches("PGPASSWORD: .*a;word=", read);
        Assert.Contains("pg_isready", read, StringComparison.Ordinal);
        Assert.Contains("service_healthy", read, StringComparison.Ordinal);
        Assert.Contains("service_completed_successfully", read, StringComparison.Ordinal);
        Assert.Contains("relationship-office_records", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POSTGRES_PASSWORD", "choose a password for PostgreSQL")]
    [InlineData("OFFICE_PUBLIC_HOST", "name the host under which people reach the office")]
    public void Compose_refuses_it_without_what_has_no_default(string missing, string sentence)
    {
        (string Name, string Value)[] all = [("POSTGRES_PASSWORD", "a word"), ("OFFICE_PUBLIC_HOST", "office.example")];

        var (code, said) = Config([.. all.Where(s => s.Name != missing)]);

        Assert.NotEqual(0, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    /// <summary>What compose makes of the file, by whichever of its two programs is here (tests/run.sh brings one on Debian).</summary>
    private static (int Code, string Said) Config(params (string Name, string Value)[] settings)
    {
        // A .env of the one who runs the tests must not answer for what is missing.
        var nothing = Path.GetTempFileName();
        try
        {
            foreach (var (program, verb) in new[] { ("docker", new[] { "compose" }), ("docker-compose", []) })
            {
                if (Run(program, [.. verb, "version"], [])?.Code == 0)
                {
                    return Run(program, [.. verb, "--env-file", nothing, "config"], settings)!.Value;
                }
            }
        }
        finally
        {
            File.Delete(nothing);
        }

        Assert.Skip("This machine has neither docker compose nor docker-compose.");
        return default;
    }

    private static (int Code, string Said)? Run(string program, string[] args, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("POSTGRES_PASSWORD");
        foreach (var name in SettingNames.All)
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(start)!;
            var faults = process.StandardError.ReadToEndAsync();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said + faults.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\s+((?:OFFICE|OIDC|OTEL)_\w+):", RegexOptions.Multiline)]
    private static partial Regex Set();

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Explained();

    [GeneratedRegex(@"""((?:OFFICE|OIDC|OTEL)_\w+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s+\w*(?:PASSWORD|SECRET): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Secret();
}
