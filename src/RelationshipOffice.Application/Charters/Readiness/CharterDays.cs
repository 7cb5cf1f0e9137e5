using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>On which day what happened to a charter, as its story tells.</summary>
internal sealed class CharterDays
{
    private static readonly string[] Told =
    [
        nameof(CharterDrafted), nameof(PartyPeopleAppointed), nameof(PartyDescribed), nameof(GovernanceChanged), nameof(StatementWritten), nameof(CharterMoved),
        nameof(FitAnswered), nameof(BodyFounded), nameof(OpenBookNoted), nameof(LadderSet), nameof(ReviewPlanSet), nameof(ExitPlanSet),
        nameof(GainShareSet),
    ];

    private readonly IReadOnlyList<Entry> _entries;

    private CharterDays(IReadOnlyList<Entry> entries) => _entries = entries;

    public static async Task<CharterDays> ReadAsync(OfficeDbContext db, OfficeClock clock, CharterId charter, CancellationToken ct)
    {
        var entries = await db.Activity.AsNoTracking()
            .Where(e => e.SubjectKind == SubjectKind.Charter && e.SubjectId == charter.Value && Told.Contains(e.Event))
            .OrderBy(e => e.Sequence).Select(e => new { e.Event, e.Moment, e.Content }).ToListAsync(ct);
        return new CharterDays([.. entries.Select(e => new Entry(e.Event, clock.DayOf(e.Moment), e.Content))]);
    }

    public DateOnly? First(string happened) => _entries.FirstOrDefault(e => e.Event == happened)?.On;

    public DateOnly? Last(string happened) => _entries.LastOrDefault(e => e.Event == happened)?.On;

    /// <summary>The first day on which somebody wrote into each section.</summary>
    public IReadOnlyDictionary<Section, DateOnly> Written => Of<StatementWritten>()
        .GroupBy(w => w.Told.Section).ToDictionary(g => g.Key, g => g.Min(w => w.On));

    public DateOnly? FirstMovedTo(Stage stage) => Moves.FirstOrDefault(m => m.Told.To == stage)?.On;

    public DateOnly? LastMovedTo(Stage stage) => Moves.LastOrDefault(m => m.Told.To == stage)?.On;

    /// <summary>When the newest review ended with the charter going on.</summary>
    public DateOnly? ReviewedOn => Moves.LastOrDefault(m => m.Told is { From: Stage.UnderReview, To: Stage.Operational })?.On;

    private IEnumerable<Day<CharterMoved>> Moves => Of<CharterMoved>();

    private IEnumerable<Day<T>> Of<T>() => _entries.Where(e => e.Event == typeof(T).Name)
        .Select(e => new Day<T>(e.On, JsonSerializer.Deserialize<T>(e.Content, OfficeJson.Options)!));

    private sealed record Entry(string Event, DateOnly On, string Content);

    private sealed record Day<T>(DateOnly On, T Told);
}
