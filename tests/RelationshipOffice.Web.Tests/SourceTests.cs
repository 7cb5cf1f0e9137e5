using System.Text.RegularExpressions;

namespace RelationshipOffice.Web.Tests;

/// <summary>What only the text of the sources shows.</summary>
public sealed partial class SourceTests
{
    [Fact]
    public void No_file_is_longer_than_a_person_reads()
    {
        Assert.True(Repository.Sources("src", "tests").Count() > 100);
        Assert.Empty(Repository.Sources("src", "tests").Where(f => File.ReadLines(f).Count() > 300).Select(Repository.NameOf));
    }

    [Fact]
    public void No_markup_is_longer_than_two_screens() => Assert.Empty(Repository.Sources("src")
        .Where(f => f.EndsWith(".razor", StringComparison.Ordinal) && File.ReadLines(f).TakeWhile(l => !l.StartsWith("@code", StringComparison.Ordinal)).Count() > 150)
        .Select(Repository.NameOf));

    // The blocks in Shared hand what they catch to the page's error boundary, once for all screens.
    [Fact]
    public void No_screen_swallows_a_fault() => Assert.Empty(Repository.Sources("src/RelationshipOffice.Web")
        .Where(f => f.Contains(".razor", StringComparison.Ordinal) && !f.Contains("/Shared/", StringComparison.Ordinal) && Catch().IsMatch(File.ReadAllText(f)))
        .Select(Repository.NameOf));

    [Fact]
    public void Nothing_but_the_settings_reads_configuration() => Assert.Empty(Repository.Sources("src")
        .Where(f => Configuration().IsMatch(File.ReadAllText(f)))
        .Select(Repository.NameOf)
        .Except(["Settings.cs", "Verbs.cs", "Program.cs"]));

    // What people typed reaches the browser as text; components may write no markup either (BannedSymbols.txt).
    [Fact]
    public void No_script_writes_markup()
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "src/RelationshipOffice.Web/wwwroot/js"), "*.js");

        Assert.True(scripts.Length > 5);
        Assert.Empty(scripts.Where(f => Markup().IsMatch(File.ReadAllText(f))).Select(Repository.NameOf));
    }

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|\beval\b|\bFunction\(")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\bcatch\s*(\(|\{|\r?\n)")]
    private static partial Regex Catch();

    [GeneratedRegex(@"\bIConfiguration\b|\bGetEnvironmentVariable\b|\.Configuration\b(?!\.)|IOptionsMonitor<")]
    private static partial Regex Configuration();
}
