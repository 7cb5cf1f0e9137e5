using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Which charters are to be judged anew: something happened to the charter or to anybody whose facts and stakes were read,
/// a threshold changed, the rules are read in another way, or a day has passed.
/// </summary>
internal static class JudgementDue
{
    public static async Task<IReadOnlyList<CharterId>> JudgementsDueAsync(this OfficeDbContext db, DateOnly today, CancellationToken ct)
    {
        var living = await db.Charters.Where(c => c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn).Select(c => c.Id).ToListAsync(ct);
        var looks = await db.JudgementLooks.AsNoTracking().ToListAsync(ct);
        var current = await db.CurrentAsync(looks, today, ct);
        return [.. living.Where(c => !current.Contains(c))];
    }

    /// <summary>The charters whose last judgement still holds: nothing it was drawn from has changed since.</summary>
    public static async Task<IReadOnlySet<CharterId>> CurrentAsync(
        this OfficeDbContext db, IReadOnlyList<JudgementLook> looks, DateOnly today, CancellationToken ct)
    {
        var thresholds = (await db.ThresholdsAsync(ct)).Number;
        var likely = looks.Where(l => l.On == today && l.ThresholdsNumber == thresholds && l.Revision == Judge.Revision).ToList();
        var heads = await db.HeadsAsync([.. likely.SelectMany(Read).Distinct()], ct);
        return likely.Where(l => Read(l).Sum(s => heads.GetValueOrDefault(s)) == l.Entries).Select(l => l.Charter).ToHashSet();
    }

    /// <summary>How many entries the stories of everything that was read have together.</summary>
    public static async Task<long> EntriesAsync(this OfficeDbContext db, JudgementLook look, CancellationToken ct)
    {
        var heads = await db.HeadsAsync([.. Read(look)], ct);
        return Read(look).Sum(s => heads.GetValueOrDefault(s));
    }

    private static IEnumerable<Guid> Read(JudgementLook look) => look.Partners.Concat(look.Charters).Append(look.Charter.Value);

    private static async Task<Dictionary<Guid, long>> HeadsAsync(this OfficeDbContext db, List<Guid> subjects, CancellationToken ct) =>
        await db.Activity
            .Where(a => (a.SubjectKind == SubjectKind.Charter || a.SubjectKind == SubjectKind.Partner) && subjects.Contains(a.SubjectId))
            .GroupBy(a => a.SubjectId).Select(g => new { g.Key, Last = g.Max(a => a.Sequence) })
            .ToDictionaryAsync(g => g.Key, g => (long)g.Last, ct);
}
