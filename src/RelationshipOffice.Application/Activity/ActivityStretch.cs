using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Activity;

/// <summary>Reads one stretch of activity by where it begins, newest first, with how many entries there are in all.</summary>
internal static class ActivityStretch
{
    /// <param name="entries">All within reach.</param>
    /// <param name="stretch">Where it begins.</param>
    /// <param name="counts">Whether all are counted, in the same statement; else only those of the stretch.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<Page<ActivityEntry>> StretchAsync(this IQueryable<ActivityEntry> entries, Stretch stretch, bool counts, CancellationToken ct)
    {
        var asked = new Asked(entries, stretch.Take, counts);
        if ((stretch.OlderThan ?? stretch.NewerThan) is not { } id)
        {
            var (newest, more, total) = await asked.TakeAsync(NewestFirst(entries), ct, isPart: false);
            return new Page<ActivityEntry>(newest, total) { Ends = new PageEnds(null, more ? newest[^1].Id : null) };
        }

        // Of an entry out of reach nothing is told, not even which are older.
        if (await entries.Where(e => e.Id == id).Select(e => (DateTimeOffset?)e.Moment).SingleOrDefaultAsync(ct) is not { } at)
        {
            return new Page<ActivityEntry>([], counts ? await entries.CountedAsync(ct) : 0) { Ends = new PageEnds(null, null) };
        }

        return stretch.OlderThan is null ? await NewerAsync(asked, at, id, ct) : await OlderAsync(asked, at, id, ct);
    }

    private static async Task<Page<ActivityEntry>> OlderAsync(Asked asked, DateTimeOffset at, long id, CancellationToken ct)
    {
        var older = asked.Entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.Moment, e.Id), ValueTuple.Create(at, id)));
        var (found, more, total) = await asked.TakeAsync(NewestFirst(older), ct);
        return new Page<ActivityEntry>(found, total) { Ends = new PageEnds(found.Count > 0 ? found[0].Id : null, more ? found[^1].Id : null) };
    }

    private static async Task<Page<ActivityEntry>> NewerAsync(Asked asked, DateTimeOffset at, long id, CancellationToken ct)
    {
        var newer = asked.Entries.Where(e => EF.Functions.GreaterThan(ValueTuple.Create(e.Moment, e.Id), ValueTuple.Create(at, id)));
        var (found, more, total) = await asked.TakeAsync(newer.OrderBy(e => e.Moment).ThenBy(e => e.Id), ct);
        found.Reverse();
        return new Page<ActivityEntry>(found, total) { Ends = new PageEnds(more ? found[0].Id : null, found.Count > 0 ? found[^1].Id : null) };
    }

    private static IQueryable<ActivityEntry> NewestFirst(IQueryable<ActivityEntry> entries) =>
        entries.OrderByDescending(e => e.Moment).ThenByDescending(e => e.Id);

    private sealed record Asked(IQueryable<ActivityEntry> Entries, int Size, bool Counts)
    {
        // One more than is shown tells whether there is more.
        public async Task<(List<ActivityEntry> Found, bool More, int Total)> TakeAsync(IQueryable<ActivityEntry> stretch, CancellationToken ct, bool isPart = true)
        {
            stretch = stretch.AsNoTracking().Take(Size + 1);
            var counted = Paging.Countable(Entries);
            var read = Counts
                ? await stretch.Select(e => new Counted(e, counted.Count())).ToListAsync(ct)
                : await stretch.Select(e => new Counted(e, 0)).ToListAsync(ct);
            List<ActivityEntry> found = [.. read.Take(Size).Select(c => c.Entry)];
            var total = !Counts || (read.Count == 0 && !isPart) ? found.Count : read.Count > 0 ? read[0].Total : await counted.CountAsync(ct);
            return (found, read.Count > Size, total);
        }
    }

    private sealed record Counted(ActivityEntry Entry, int Total);
}
