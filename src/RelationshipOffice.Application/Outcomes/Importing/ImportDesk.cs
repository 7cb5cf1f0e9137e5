using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>What the use cases of an import share: the file, the measures that it may name, and the rows as they would be recorded.</summary>
internal sealed class ImportDesk(OfficeDbContext db, OfficeClock clock)
{
    /// <summary>Goes through all rows; none of them is held in memory.</summary>
    public Task EachAsync(ImportId import, Action<SheetRow> each, CancellationToken ct) => ReadAsync(import, kept: 0, ct, each);

    /// <summary>The head and the first rows, by which its layout is guessed and shown.</summary>
    public Task<Sheet?> LookAsync(ImportId import, CancellationToken ct) => ReadAsync(import, ImportGuess.Seen, ct);

    /// <summary>As it was chosen for this file, else as for the last one of the same head, else as the file itself suggests.</summary>
    public async Task<ImportLayout> LayoutOfAsync(ObservationImport import, Sheet sheet, CancellationToken ct)
    {
        var head = HeadOf(sheet);
        var kept = import.Layout.Length > 0 ? import.Layout : await db.Set<ObservationImport>().AsNoTracking()
            .Where(i => i.Head == head && i.Layout != "").OrderByDescending(i => i.At).Select(i => i.Layout).FirstOrDefaultAsync(ct);
        return kept is null ? ImportGuess.Of(sheet) : JsonSerializer.Deserialize<ImportLayout>(kept, OfficeJson.Options)!;
    }

    public static string Written(ImportLayout layout) => JsonSerializer.Serialize(layout, OfficeJson.Options);

    public static string HeadOf(Sheet sheet) => string.Join('\t', sheet.Head).ToLowerInvariant();

    public async Task<List<NamedMeasure>> MeasuresAsync(CancellationToken ct)
    {
        var found = await db.Measures.AsNoTracking()
            .LeftJoin(db.Set<MeasureRollup>(), m => m.Id, r => r.Measure, (m, r) => new { m, r, Title = db.Outcomes.Where(o => o.Id == m.Outcome).Select(o => o.Title).First() })
            .ToListAsync(ct);
        return [.. found.Select(f => new NamedMeasure(f.m.Id, f.m.Outcome, f.m.Name, f.m.Unit, f.Title, f.m.Line, f.r?.Course.Last))];
    }

    /// <summary>
    /// The rows by what is there already: new, in the place of another value of the same day and source, or known. Of the file
    /// only these are held in memory, not its cells.
    /// </summary>
    public async Task<Plan> PlanAsync(ImportId import, Sheet sheet, ImportLayout layout, CancellationToken ct)
    {
        var reader = new RowReader(sheet.Head, layout, await MeasuresAsync(ct), clock.Today);
        await EachAsync(import, reader.Take, ct);
        var (good, faults) = (reader.Good, reader.Faults);
        var there = await ThereAsync(good, ct);
        var (fresh, instead, known) = (new List<GoodRow>(), new List<(GoodRow Row, ObservationId Old)>(), 0);
        Dictionary<Key, GoodRow> seen = [];
        foreach (var row in good)
        {
            var key = new Key(row.Measure.Id, row.Seen.On, row.Seen.Source);
            if (seen.TryGetValue(key, out var earlier))
            {
                if (earlier.Seen.Value == row.Seen.Value)
                {
                    known++;
                }
                else
                {
                    faults.Add(new RowFault(row.Line, "", $"{row.Seen.Value}", $"Line {earlier.Line} gives another value for the same measure, day and source."));
                }

                continue;
            }

            seen[key] = row;
            if (!there.TryGetValue(key, out var old))
            {
                fresh.Add(row);
            }
            else if (old.Exists(o => o.Value == row.Seen.Value))
            {
                known++;
            }
            else
            {
                instead.Add((row, old[0].Id));
            }
        }

        return new Plan(fresh, instead, known, [.. faults.OrderBy(f => f.Line)]);
    }

    private async Task<Sheet?> ReadAsync(ImportId import, int kept, CancellationToken ct, Action<SheetRow>? each = null) =>
        await db.Set<ImportFile>().AsNoTracking().Where(f => f.Import == import).Select(f => f.Content).SingleOrDefaultAsync(ct) is { } content
            ? SheetReader.Read(content, kept, each) : null;

    private async Task<Dictionary<Key, List<(ObservationId Id, decimal Value)>>> ThereAsync(List<GoodRow> good, CancellationToken ct)
    {
        if (good.Count == 0)
        {
            return [];
        }

        var (measures, from, to) = (good.Select(g => g.Measure.Id).Distinct().ToList(), good.Min(g => g.Seen.On), good.Max(g => g.Seen.On));
        var there = await db.Observations.AsNoTracking().Where(o => measures.Contains(o.Measure) && o.On >= from && o.On <= to && !o.IsCorrected)
            .OrderBy(o => o.Id).Select(o => new { o.Id, o.Measure, o.On, o.Source, o.Value }).ToListAsync(ct);
        return there.GroupBy(o => new Key(o.Measure, o.On, o.Source)).ToDictionary(g => g.Key, g => g.Select(o => (o.Id, o.Value)).ToList());
    }

    private readonly record struct Key(MeasureId Measure, DateOnly On, string Source);

    /// <summary>What would be recorded, corrected, left as known and refused.</summary>
    internal sealed record Plan(List<GoodRow> Fresh, List<(GoodRow Row, ObservationId Old)> Instead, int Known, List<RowFault> Faults)
    {
        public int Refused => Faults.Select(f => f.Line).Distinct().Count();

        public IEnumerable<GoodRow> Doubted => Fresh.Concat(Instead.Select(i => i.Row)).Where(r => r.Doubt is not null).OrderBy(r => r.Line);
    }
}
