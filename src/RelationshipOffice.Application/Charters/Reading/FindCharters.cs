using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Charters in reach, by code, title, purpose or name of a party; "mine" are those in which a party names the reader, or for
/// whose party the reader stands.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record FindCharters(
    Slice Slice, string Search = "", Stage? Stage = null, bool Mine = false, CharterOrder Order = CharterOrder.Code,
    bool Descending = false) : IQuery<Page<CharterRow>>;

/// <summary>How a list of charters is sorted.</summary>
public enum CharterOrder
{
    Code,
    Title,
    Stage,
    ReviewDate,
}

/// <summary>One charter in a list.</summary>
/// <param name="WaitingFor">Parties whose signature or position is missing; empty: nobody, or the office.</param>
public sealed record CharterRow(
    CharterId Id, string Code, string Title, Stage Stage, DateTimeOffset StageSince, IReadOnlyList<PartyRow> Parties,
    string Label, DateOnly ReviewDate, bool IsStale, IReadOnlyList<WaitingParty> WaitingFor);

internal sealed class FindChartersHandler(OfficeDbContext db, OfficeClock clock) : IHandler<FindCharters, Page<CharterRow>>
{
    // Stages are kept by name, and the alphabet is not their order.
    private static readonly Expression<Func<Charter, int>> AlongItsLife = c =>
        c.Stage == Stage.Proposed ? 0
        : c.Stage == Stage.Orientation ? 1
        : c.Stage == Stage.Research ? 2
        : c.Stage == Stage.StrawModel ? 3
        : c.Stage == Stage.Convergence ? 4
        : c.Stage == Stage.InReview ? 5
        : c.Stage == Stage.Agreed ? 6
        : c.Stage == Stage.Operational ? 7
        : c.Stage == Stage.UnderReview ? 8
        : c.Stage == Stage.ExitActivated ? 9
        : c.Stage == Stage.Closed ? 10 : 11;

    // Domains come with the charters and parties in one statement more. A page of charters has few domains: read with their
    // charter they cost less than a way of their own.
    public async Task<Result<Page<CharterRow>>> HandleAsync(FindCharters request, Actor actor, CancellationToken ct)
    {
        var matching = Matching(request, actor);
        var page = await Sorted(matching, request).AsSingleQuery()
            .Select(c => new { c.Id, c.Code, c.Title, c.Stage, c.StageSince, c.Terms.ReviewDate, Domains = c.Domains.ToList() })
            .PageAsync(matching, request.Slice, ct);
        var ids = page.Rows.Select(c => c.Id).ToList();
        var charters = db.Charters.AsNoTracking().Where(c => ids.Contains(c.Id));
        var parties = (await db.Sides(charters).ToListAsync(ct)).ToLookup(p => p.Charter);
        return new Page<CharterRow>(
            [.. page.Rows.Select(c =>
            {
                var sides = parties[c.Id].OrderBy(p => p.Place).ToList();
                return new CharterRow(
                    c.Id, c.Code, c.Title, c.Stage, c.StageSince,
                    [.. sides.Select(p => new PartyRow(p.Partner, p.Name))],
                    GovernanceLabel.InShort(c.Domains, id => sides.Find(p => p.Partner == id)?.Name ?? "A former party"),
                    c.ReviewDate, c.ReviewDate < clock.Today && c.Stage is not (Stage.Closed or Stage.Withdrawn),
                    [.. sides.Where(p => p.KeepsWaiting).Select(p => p.AsWaiting())]);
            })],
            page.Total);
    }

    private IQueryable<Charter> Matching(FindCharters request, Actor actor)
    {
        var charters = db.Charters.AsNoTracking().ReachableBy(actor);
        if (request.Stage is { } stage)
        {
            charters = charters.Where(c => c.Stage == stage);
        }

        if (request.Mine)
        {
            charters = charters.Where(c => c.Parties.Any(p =>
                p.Partner == actor.StandsFor || p.Sponsor == actor.Id || p.Manager == actor.Id || p.Signatory == actor.Id));
        }

        return string.IsNullOrWhiteSpace(request.Search) ? charters : Saying(charters, Words.Anywhere(request.Search));
    }

    // Two questions that are united: one that asks for either would read all charters, for no index answers both.
    private IQueryable<Charter> Saying(IQueryable<Charter> charters, string words)
    {
        var themselves = db.Charters
            .Where(c => EF.Functions.ILike(c.Code, words, Words.Escape) || EF.Functions.ILike(c.Title, words, Words.Escape) || EF.Functions.ILike(c.Terms.Purpose, words, Words.Escape))
            .Select(c => c.Id);
        var named = db.Partners.Where(n => EF.Functions.ILike(n.Name, words, Words.Escape)).Select(n => n.Id);
        var byParty = db.Charters.SelectMany(c => c.Parties, (c, p) => new { c.Id, p.Partner }).Where(p => named.Contains(p.Partner)).Select(p => p.Id);
        return charters.Where(c => themselves.Union(byParty).Contains(c.Id));
    }

    private static IQueryable<Charter> Sorted(IQueryable<Charter> charters, FindCharters request)
    {
        var sorted = (request.Order, request.Descending) switch
        {
            (CharterOrder.Title, false) => charters.OrderBy(c => c.Title),
            (CharterOrder.Title, true) => charters.OrderByDescending(c => c.Title),
            (CharterOrder.Stage, false) => charters.OrderBy(AlongItsLife),
            (CharterOrder.Stage, true) => charters.OrderByDescending(AlongItsLife),
            (CharterOrder.ReviewDate, false) => charters.OrderBy(c => c.Terms.ReviewDate),
            (CharterOrder.ReviewDate, true) => charters.OrderByDescending(c => c.Terms.ReviewDate),
            (_, true) => charters.OrderByCodeDescending(c => c.Code),
            _ => charters.OrderByCode(c => c.Code),
        };
        return sorted.ThenBy(c => c.Id);
    }
}
