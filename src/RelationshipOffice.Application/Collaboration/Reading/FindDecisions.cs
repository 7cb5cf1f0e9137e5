using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Decisions in reach, of one charter or of all, by words of the title, by state as of today, and those that wait for the
/// reader's party; newest notice first.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record FindDecisions(
    Slice Slice, CharterId? Charter = null, string Search = "", DecisionState? State = null, bool WaitsForMe = false,
    DecisionOrder Order = DecisionOrder.Newest, bool Descending = false) : IQuery<Page<DecisionRow>>;

/// <summary>How a list of decisions is sorted.</summary>
public enum DecisionOrder
{
    /// <summary>Newest notice first.</summary>
    Newest,
    AnswerBy,
    Title,
}

/// <summary>One decision in a list.</summary>
/// <param name="WaitingFor">Parties whose consent or acknowledgement is missing.</param>
public sealed record DecisionRow(
    DecisionId Id, CharterId Charter, string Code, string Title, DecisionKind Kind, string Domain, DecisionState State, DateOnly NoticedOn,
    DateOnly AnswerBy, DateOnly? InEffectFrom, bool IsOverdue, int OpenChallenges, IReadOnlyList<PartnerId> Owing, IReadOnlyList<string> WaitingFor);

internal sealed class FindDecisionsHandler(OfficeDbContext db, OfficeClock clock, WaitingDecisions waiting)
    : IHandler<FindDecisions, Page<DecisionRow>>
{
    public async Task<Result<Page<DecisionRow>>> HandleAsync(FindDecisions request, Actor actor, CancellationToken ct)
    {
        var matching = await MatchingAsync(request, actor, ct);
        var page = await Sorted(matching, request).PageAsync(matching, request.Slice, ct);
        var ids = page.Rows.Select(d => d.Id).ToList();
        var voices = (await db.DecisionPositions.AsNoTracking().Where(p => ids.Contains(p.Decision)).ToListAsync(ct)).ToLookup(p => p.Decision, p => p.Voice);
        var open = await db.Challenges.Where(c => ids.Contains(c.Decision) && c.Answer == null)
            .GroupBy(c => c.Decision).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var codes = await db.Charters.Where(c => db.Decisions.Any(d => d.Charter == c.Id && ids.Contains(d.Id)))
            .Select(c => new { c.Id, c.Code }).ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var standings = page.Rows.ToDictionary(d => d.Id, d => d.StandingOn(clock.Today, [.. voices[d.Id]]));
        var owing = standings.Values.SelectMany(s => s.Duties).Select(d => d.Party).Distinct().ToList();
        var names = await db.Partners.Where(p => owing.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new Page<DecisionRow>(
            [.. page.Rows.Select(d => new DecisionRow(
                d.Id, d.Charter, codes[d.Charter], d.Title, d.Kind, AmendmentWords.Of(d.Touches),
                d.StateOn(clock.Today), d.NoticedOn, d.AnswerBy, d.InEffectFrom, standings[d.Id].Duties.Any(x => x.IsOverdue),
                open.GetValueOrDefault(d.Id), [.. standings[d.Id].Duties.Select(x => x.Party)],
                [.. standings[d.Id].Duties.Select(x => names.GetValueOrDefault(x.Party, "A former party"))]))],
            page.Total);
    }

    private async Task<IQueryable<Decision>> MatchingAsync(FindDecisions request, Actor actor, CancellationToken ct)
    {
        var decisions = db.DecisionsOfChartersFor(actor).AsNoTracking();
        if (request.Charter is { } charter)
        {
            decisions = decisions.Where(d => d.Charter == charter);
        }

        if (request.State is { } state)
        {
            decisions = decisions.InState(state, clock.Today);
        }

        if (request.WaitsForMe)
        {
            var mine = (await waiting.ReadAsync(actor, ct)).Select(i => i.Decision!.Value).Distinct().ToList();
            decisions = decisions.Where(d => mine.Contains(d.Id));
        }

        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var words = Words.Anywhere(request.Search);
            decisions = decisions.Where(d => EF.Functions.ILike(d.Title, words, Words.Escape) || EF.Functions.ILike(d.Words, words, Words.Escape));
        }

        return decisions;
    }

    private static IQueryable<Decision> Sorted(IQueryable<Decision> decisions, FindDecisions request) => ((request.Order, request.Descending) switch
    {
        (DecisionOrder.Title, false) => decisions.OrderBy(d => d.Title),
        (DecisionOrder.Title, true) => decisions.OrderByDescending(d => d.Title),
        (DecisionOrder.AnswerBy, false) => decisions.OrderBy(d => d.AnswerBy),
        (DecisionOrder.AnswerBy, true) => decisions.OrderByDescending(d => d.AnswerBy),
        (_, true) => decisions.OrderBy(d => d.NoticedOn),
        _ => decisions.OrderByDescending(d => d.NoticedOn),
    }).ThenBy(d => d.Id);
}
