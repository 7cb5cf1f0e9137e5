using System.Text.RegularExpressions;

namespace RelationshipOffice.Web.Tests;

/// <summary>The rooms of the domain look one way only (architecture: Common ← People ← Partners ← Governance ← Charters → Outcomes).</summary>
public sealed partial class RoomTests
{
    private const string Domain = "src/RelationshipOffice.Domain";

    private static readonly Dictionary<string, string[]> MayLookInto = new()
    {
        ["Common"] = [],
        ["People"] = ["Common"],
        ["Partners"] = ["Common", "People"],
        ["Governance"] = ["Common", "People", "Partners"],
        ["Outcomes"] = ["Common", "People", "Partners"],
        ["Charters"] = ["Common", "People", "Partners", "Governance", "Outcomes"],
        ["Library"] = ["Common", "People", "Partners", "Governance", "Charters"],
        ["Collaboration"] = ["Common", "People", "Partners", "Governance", "Outcomes", "Charters"],
    };

    [Fact]
    public void Every_room_has_its_place() => Assert.Equal(
        MayLookInto.Keys.Order(),
        Directory.EnumerateDirectories(Path.Combine(Repository.Root, Domain)).Select(d => Path.GetFileName(d)!)
            .Where(d => d is not ("bin" or "obj")).Order());

    [Fact]
    public void No_room_looks_into_one_above_it()
    {
        var looks =
            from file in Repository.Sources(Domain)
            let room = RoomOf(file)
            where room is not null
            from Match other in Mentioned().Matches(File.ReadAllText(file))
            let seen = other.Groups[1].Value
            where seen != room
            select (Room: room, Into: seen, File: Path.GetFileName(file));
        var all = looks.Distinct().ToList();

        Assert.Contains(all, s => s is { Room: "Charters", Into: "Governance" });
        Assert.Empty(all.Where(s => !MayLookInto[s.Room].Contains(s.Into)).Select(s => $"{s.File} ({s.Room}) looks into {s.Into}"));
    }

    private static string? RoomOf(string file)
    {
        var parts = Path.GetRelativePath(Path.Combine(Repository.Root, Domain), file).Split(Path.DirectorySeparatorChar);
        return parts.Length > 1 ? parts[0] : null;
    }

    // With a using, or by its name from the root of the domain.
    [GeneratedRegex(@"(?<![\w""])(?:RelationshipOffice\.)?Domain\.(Common|People|Partners|Governance|Charters|Outcomes|Library|Collaboration)\b")]
    private static partial Regex Mentioned();
}
