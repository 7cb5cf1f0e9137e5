using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Activity;

/// <summary>Reads one stretch of activity by where it begins, newest first.</summary>
internal static class ActivityStretch
{
    public static async Task<(IReadOnlyList<ActivityEntry> Entries, PageEnds Ends)> StretchAsync(
        this IQueryable<ActivityEntry> entries, Stretch stretch, CancellationToken ct)
    {
        if ((stretch.OlderThan ?? stretch.NewerThan) is not { } id)
        {
            var (newest, more) = await TakeAsync(NewestFirst(entries), stretch.Take, ct);
            return (newest, new PageEnds(null, more ? newest[^1].Id : null));
        }

        // Of an entry out of reach nothing is told, not even which are older.
        if (await entries.Where(e => e.Id == id).Select(e => (DateTimeOffset?)e.Moment).SingleOrDefaultAsync(ct) is not { } at)
        {
            return ([], new PageEnds(null, null));
        }

        return stretch.OlderThan is null ? await NewerAsync(entries, stretch.Take, at, id, ct) : await OlderAsync(entries, stretch.Take, at, id, ct);
    }

    private static async Task<(IReadOnlyList<ActivityEntry>, PageEnds)> OlderAsync(
        IQueryable<ActivityEntry> entries, int size, DateTimeOffset at, long id, CancellationToken ct)
    {
        var older = entries.Where(e => EF.Functions.LessThan(ValueTuple.Create(e.Moment, e.Id), ValueTuple.Create(at, id)));
        var (found, more) = await TakeAsync(NewestFirst(older), size, ct);
        return (found, new PageEnds(found.Count > 0 ? found[0].Id : null, more ? found[^1].Id : null));
    }

    private static async Task<(IReadOnlyList<ActivityEntry>, PageEnds)> NewerAsync(
        IQueryable<ActivityEntry> entries, int size, DateTimeOffset at, long id, CancellationToken ct)
    {
        var newer = entries.Where(e => EF.Functions.GreaterThan(ValueTuple.Create(e.Moment, e.Id), ValueTuple.Create(at, id)));
        var (found, more) = await TakeAsync(newer.OrderBy(e => e.Moment).ThenBy(e => e.Id), size, ct);
        found.Reverse();
        return (found, new PageEnds(more ? found[0].Id : null, found.Count > 0 ? found[^1].Id : null));
    }

    private static IQueryable<ActivityEntry> NewestFirst(IQueryable<ActivityEntry> entries) =>
        entries.OrderByDescending(e => e.Moment).ThenByDescending(e => e.Id);

    // One more than is shown tells whether there is more.
    private static async Task<(List<ActivityEntry> Found, bool More)> TakeAsync(IQueryable<ActivityEntry> entries, int size, CancellationToken ct)
    {
        var found = await entries.AsNoTracking().Take(size + 1).ToListAsync(ct);
        var more = found.Count > size;
        if (more)
        {
            found.RemoveAt(size);
        }

        return (found, more);
    }
}
