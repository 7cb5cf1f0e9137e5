using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>What one page came to in one office.</summary>
internal sealed record PageFigures(string Name, double Milliseconds, int Statements, double Kilobytes);

/// <summary>The same pages in offices of different sizes: what grows faster than what a person reads there is to be mended.</summary>
internal static class Growth
{
    public static void Print(IReadOnlyList<(Size Size, IReadOnlyList<PageFigures> Pages)> measured, TextWriter to)
    {
        if (measured.Count < 2 || measured[0].Pages.Count == 0)
        {
            return;
        }

        var table = new Table([
            "page", .. measured.Select(m => $"p50 ms {m.Size.Name}"), "times", .. measured.Select(m => $"statements {m.Size.Name}"), .. measured.Select(m => $"KB {m.Size.Name}"),
        ]);
        foreach (var (page, place) in measured[0].Pages.Select((page, place) => (page, place)))
        {
            var row = measured.Select(m => m.Pages[place]).ToList();
            table.Add([
                page.Name, .. row.Select(r => (object)r.Milliseconds), row[^1].Milliseconds / page.Milliseconds, .. row.Select(r => (object)r.Statements), .. row.Select(r => (object)r.Kilobytes),
            ]);
        }

        table.Print(to, $"Growth from {measured[0].Size.Name} to {measured[^1].Size.Name}: {measured[^1].Size.Partners / measured[0].Size.Partners} times the office");
    }
}
