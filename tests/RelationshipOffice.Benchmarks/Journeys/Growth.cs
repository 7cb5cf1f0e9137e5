using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>What one page came to in one office.</summary>
internal sealed record PageFigures(string Name, double Milliseconds, double Cpu, int Statements, double Kilobytes);

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
            "page", .. measured.Select(m => $"p50 ms {m.Size.Name}"), "times", .. measured.Select(m => $"CPU ms {m.Size.Name}"), .. measured.Select(m => $"statements {m.Size.Name}"),
            .. measured.Select(m => $"KB {m.Size.Name}"),
        ]);
        // A small office does not have all of them.
        foreach (var page in measured[0].Pages.Where(p => measured.All(m => m.Pages.Any(other => other.Name == p.Name))))
        {
            var row = measured.Select(m => m.Pages.Single(other => other.Name == page.Name)).ToList();
            table.Add([
                page.Name, .. row.Select(r => (object)r.Milliseconds), row[^1].Milliseconds / page.Milliseconds, .. row.Select(r => (object)r.Cpu), .. row.Select(r => (object)r.Statements),
                .. row.Select(r => (object)r.Kilobytes),
            ]);
        }

        table.Print(to, $"Growth from {measured[0].Size.Name} to {measured[^1].Size.Name}: {measured[^1].Size.Partners / measured[0].Size.Partners} times the office");
    }
}
