using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Web.Tests;

/// <summary>The table of faults and attacks in docs/security.md: whole, and pointing at tests that are there.</summary>
public sealed partial class FaultTableTests
{
    private const int Last = 104;

    // Numbers that the list of cases does not use.
    private static readonly int[] Unused = [7, 10, 13, 17, 24, 31, 36, 43, 78, 92, 95, 97];

    private static readonly IReadOnlyList<(int Number, string Proof)> Rows =
    [
        .. from line in Repository.Read("docs/security.md").Split('\n')
           let row = Row().Match(line)
           where row.Success
           select (int.Parse(row.Groups[1].Value, CultureInfo.InvariantCulture), row.Groups[2].Value.Trim()),
    ];

    private static readonly Dictionary<string, string> Tests = Repository.Sources("tests")
        .Where(f => f.EndsWith("Tests.cs", StringComparison.Ordinal))
        .GroupBy(f => Path.GetFileNameWithoutExtension(f))
        .ToDictionary(g => g.Key, g => string.Concat(g.Select(File.ReadAllText)));

    [Fact]
    public void Each_case_stands_there_once_and_in_order() =>
        Assert.Equal(Enumerable.Range(1, Last).Except(Unused), Rows.Select(r => r.Number));

    [Fact]
    public void Each_test_that_it_names_is_there()
    {
        var named = Rows.SelectMany(r => Test().Matches(r.Proof).Select(m => (r.Number, Class: m.Groups[1].Value, Fact: m.Groups[2].Value))).ToList();

        Assert.True(named.Count > 80, $"Only {named.Count} tests are named.");
        Assert.Empty(named.Where(n => !Tests.TryGetValue(n.Class, out var text) || !text.Contains($"class {n.Class}", StringComparison.Ordinal)
            || (n.Fact.Length > 0 && !text.Contains($" {n.Fact}(", StringComparison.Ordinal)))
            .Select(n => $"F-{n.Number} {n.Class}.{n.Fact}"));
    }

    [Fact]
    public void Where_no_test_is_named_it_says_that_there_is_none() =>
        Assert.Empty(Rows
            .Where(r => !Test().IsMatch(r.Proof) && !r.Proof.Contains("no test", StringComparison.Ordinal) && !r.Proof.Contains("not tested", StringComparison.Ordinal))
            .Select(r => r.Number));

    [GeneratedRegex(@"^\| F-(\d+) \|[^|]+\|([^|]+)\|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Test();
}
