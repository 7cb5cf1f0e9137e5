using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// The measures in reach and which of them wait for a value: those overdue first, the longest first, then by the day on which
/// the next value is owed (domain guide §5). With <see cref="Mine"/> only those for which the reader answers.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record FindMeasures : IQuery<Page<MeasureRow>>
{
    public string Search { get; init; } = "";

    public bool Mine { get; init; }

    public Slice Slice { get; init; } = new(1, 50);
}

/// <summary>
/// A measure in a list; NextOwed is the day after which a value is late, none when nothing more is owed. MayRecord says
/// whether the reader enters values.
/// </summary>
public sealed record MeasureRow(
    MeasureId Id, string Name, string Unit, OutcomeId Outcome, string OutcomeTitle, string? Owner, bool IsMine, decimal? LastValue, DateOnly? LastOn,
    DateOnly? NextOwed, bool IsLate, OutcomeStatus Status, string Sentence);

internal sealed class FindMeasuresHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FindMeasures, Page<MeasureRow>>
{
    public async Task<Result<Page<MeasureRow>>> HandleAsync(FindMeasures request, Actor actor, CancellationToken ct)
    {
        var wanted = db.MeasuresFor(actor).Where(m => !request.Mine || m.Owner == actor.Id);
        // Which are owed follows from frequency and last reading, a rule of the domain: an office's measures are hundreds, not millions.
        var found = await wanted.AsNoTracking()
            .LeftJoin(db.Set<MeasureRollup>(), m => m.Id, r => r.Measure, (m, r) => new
            {
                m,
                r,
                Outcome = db.Outcomes.Where(o => o.Id == m.Outcome).Select(o => o.Title).First(),
                Owner = db.People.Where(p => p.Id == m.Owner).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var words = request.Search.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var rows = found.Where(f => words.All(w => f.m.Name.Contains(w, StringComparison.CurrentCultureIgnoreCase)))
            .Select(f => Row(f.m, f.r?.Course, f.Outcome, f.Owner, actor))
            .OrderBy(r => r.NextOwed ?? DateOnly.MaxValue).ThenBy(r => r.Name, StringComparer.CurrentCulture).ToList();
        return new Page<MeasureRow>([.. rows.Skip(request.Slice.Skip).Take(request.Slice.Take)], rows.Count);
    }

    private MeasureRow Row(Measure measure, Course? course, string outcome, string? owner, Actor actor)
    {
        var standing = Standing.Of(measure.Line, measure.Frequency, course?.Last, clock.Today, StatusSettings.Default, trend: course?.Trend);
        var owed = Staleness.NextOwed(measure.Frequency, course?.Last.On, measure.Line);
        return new MeasureRow(
            measure.Id, measure.Name, measure.Unit, measure.Outcome, outcome, owner, measure.Owner == actor.Id, course?.Last.Value, course?.Last.On,
            owed, owed < clock.Today, standing.Status, standing.Sentence);
    }
}
