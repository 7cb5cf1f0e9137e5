using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>
/// How far the activity had come, which every change writes: its last entry, the transactions that ran, of which each may
/// commit an earlier entry later, and the first number that no transaction had yet.
/// </summary>
internal sealed record OfficeState(long Last, long Next, long[] Running)
{
    // A transaction takes the number of its entry a moment before it is seen as running; it lies this close to the last one.
    private const int Moments = 16;

    public static Task<OfficeState> ReadAsync(OfficeDbContext db, CancellationToken ct) => db.Database.SqlQuery<OfficeState>(
        $"""
         select coalesce((select max(id) from activity), 0) as last, pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next,
                array(select x::text::bigint from pg_snapshot_xip(pg_current_snapshot()) x) as running
         """).SingleAsync(ct);

    /// <summary>Nothing was written since.</summary>
    public bool Says(OfficeState before) => Last == before.Last && before.Running.All(Running.Contains);

    /// <summary>
    /// The entry up to which everything is known to who read all that was there at this moment, after having read all that was
    /// there at another one, when everything up to <paramref name="known"/> was known.
    /// </summary>
    public long Known(OfficeState? before, long known) =>
        Running.Length == 0 ? Last : before is not null && Running.Min() >= before.Next ? before.Last : known;

    /// <summary>What was changed since; one more than the most means that there is more.</summary>
    public static async Task<IReadOnlyList<Subject>> ChangedAsync(OfficeDbContext db, long known, int most, CancellationToken ct) =>
        [.. (await db.Activity.Where(e => e.Id > known - Moments).Select(e => new { e.SubjectKind, e.SubjectId }).Distinct()
                .OrderBy(s => s.SubjectId).Take(most + 1).ToListAsync(ct))
            .Select(s => new Subject(s.SubjectKind, s.SubjectId))];
}
