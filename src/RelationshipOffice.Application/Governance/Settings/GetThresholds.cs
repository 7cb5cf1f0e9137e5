using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>The thresholds of the office, and every version of before with its reason.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetThresholds : IQuery<ThresholdsDetails>;

/// <summary>The thresholds in force and what became of them.</summary>
/// <param name="Number">Version in force, to be sent with a change; 0 stands for the defaults.</param>
/// <param name="Versions">The newest first; the defaults are not among them.</param>
public sealed record ThresholdsDetails(
    int Number, ThresholdSet Set, IReadOnlyList<ThresholdsRow> Versions, bool MayChange);

/// <summary>One version: what it changed, who did so, when and why.</summary>
public sealed record ThresholdsRow(int Number, string Changes, PersonName By, DateTimeOffset At, string Reason);

internal sealed class GetThresholdsHandler(OfficeDbContext db) : IHandler<GetThresholds, ThresholdsDetails>
{
    public async Task<Result<ThresholdsDetails>> HandleAsync(GetThresholds request, Actor actor, CancellationToken ct)
    {
        var kept = await db.Thresholds.AsNoTracking().OrderBy(t => t.Number)
            .Join(db.People, t => t.By, p => p.Id, (t, p) => new { t.Number, Set = new ThresholdSet(t.Settings, t.Drift, t.Fit, t.Periods), By = new PersonName(p.Id, p.Name), t.At, t.Reason })
            .ToListAsync(ct);
        var rows = kept.Select((t, place) => new ThresholdsRow(
            t.Number, ThresholdLimits.Changes(place == 0 ? ThresholdSet.Default : kept[place - 1].Set, t.Set), t.By, t.At, t.Reason)).Reverse().ToList();
        return new ThresholdsDetails(
            rows is [var newest, ..] ? newest.Number : 0, kept is [.., var inForce] ? inForce.Set : ThresholdSet.Default, rows, actor.May(Permission.SetThresholds));
    }
}
