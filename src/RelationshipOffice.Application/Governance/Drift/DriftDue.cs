using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Governance;

/// <summary>Which charters are to be looked at: a new fact, decision or person, another threshold or verdict, a quarter that ended, an explanation that ran out.</summary>
internal static class DriftDue
{
    public static async Task<IReadOnlyList<CharterId>> DriftDueAsync(this OfficeDbContext db, DateOnly today, CancellationToken ct)
    {
        var living = await db.Charters.Where(c => c.Stage != Stage.Closed && c.Stage != Stage.Withdrawn).Select(c => c.Id).ToListAsync(ct);
        var looks = await db.DriftLooks.AsNoTracking().ToDictionaryAsync(l => l.Charter, ct);
        var entries = await db.EntriesAsync(living, ct);
        var ranOut = await db.DriftSignals.Where(s => s.State == SignalState.Explained && s.ExplainedUntil < today).Select(s => s.Charter).ToListAsync(ct);
        var judgements = await db.JudgementLooks.ToDictionaryAsync(l => l.Charter, l => l.Judgement, ct);
        var thresholds = (await db.ThresholdsAsync(ct)).Number;
        return [.. living.Where(c => !looks.TryGetValue(c, out var look) || look.Entries != entries[c] || look.ThresholdsNumber != thresholds
            || (judgements.TryGetValue(c, out var judgement) && look.Judgement != judgement)
            || QuarterOf(look.On) != QuarterOf(today) || (look.On < today && ranOut.Contains(c)))];
    }

    /// <summary>How many entries the story of each charter has, with those of its parties.</summary>
    public static async Task<Dictionary<CharterId, long>> EntriesAsync(this OfficeDbContext db, IReadOnlyList<CharterId> charters, CancellationToken ct)
    {
        var own = await db.Activity.Where(a => a.SubjectKind == SubjectKind.Charter).GroupBy(a => a.SubjectId)
            .Select(g => new { g.Key, Last = g.Max(a => a.Sequence) }).ToDictionaryAsync(g => g.Key, g => (long)g.Last, ct);
        var ofPartners = await db.Activity.Where(a => a.SubjectKind == SubjectKind.Partner).GroupBy(a => a.SubjectId)
            .Select(g => new { g.Key, Last = g.Max(a => a.Sequence) }).ToDictionaryAsync(g => g.Key, g => (long)g.Last, ct);
        var parties = (await db.Charters.Where(c => charters.Contains(c.Id)).SelectMany(c => c.Parties, (c, p) => new { c.Id, p.Partner }).ToListAsync(ct))
            .ToLookup(p => p.Id, p => p.Partner.Value);
        return charters.ToDictionary(c => c, c => own.GetValueOrDefault(c.Value) + parties[c].Sum(ofPartners.GetValueOrDefault));
    }

    private static int QuarterOf(DateOnly day) => (day.Year * 4) + ((day.Month - 1) / 3);
}
