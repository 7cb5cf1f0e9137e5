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
    private const string Escape = "\\";

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

    // Parties and domains come with the charters, each in one statement; names and what is missing ride on the parties.
    public async Task<Result<Page<CharterRow>>> HandleAsync(FindCharters request, Actor actor, CancellationToken ct)
    {
        var matching = Matching(request, actor);
        var found = await Sorted(matching, request).Skip(request.Slice.Skip).Take(request.Slice.Take)
            .Select(c => new { c.Id, c.Code, c.Title, c.Stage, c.StageSince, c.Terms.ReviewDate, Total = matching.Count() })
            .ToListAsync(ct);
        if (found.Count == 0)
        {
            return request.Slice.Skip == 0 ? Page<CharterRow>.Empty : new Page<CharterRow>([], await matching.CountAsync(ct));
        }

        var ids = found.Select(c => c.Id).ToList();
        var parties = (await PartiesAsync(ids, ct)).ToLookup(p => p.Charter);
        var domains = (await db.Charters.AsNoTracking().Where(c => ids.Contains(c.Id))
            .SelectMany(c => c.Domains, (c, d) => new { c.Id, Domain = d }).ToListAsync(ct)).ToLookup(d => d.Id, d => d.Domain);
        return new Page<CharterRow>(
            [.. found.Select(c =>
            {
                var sides = parties[c.Id].OrderBy(p => p.Place).ToList();
                return new CharterRow(
                    c.Id, c.Code, c.Title, c.Stage, c.StageSince,
                    [.. sides.Select(p => new PartyRow(p.Partner, p.Name))],
                    GovernanceLabel.Of([.. domains[c.Id]], id => sides.Find(p => p.Partner == id)?.Name ?? "A former party"),
                    c.ReviewDate, c.ReviewDate < clock.Today && c.Stage is not (Stage.Closed or Stage.Withdrawn),
                    [.. sides.Where(p => p.KeepsWaiting).Select(p => new WaitingParty(p.Partner, p.Name, p.Person) { Since = p.Since })]);
            })],
            found[0].Total);
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

        if (request.Search.Trim() is { Length: > 0 } words)
        {
            var pattern = $"%{words.Replace(Escape, Escape + Escape).Replace("%", Escape + "%").Replace("_", Escape + "_")}%";
            charters = charters.Where(c =>
                EF.Functions.ILike(c.Code, pattern, Escape) || EF.Functions.ILike(c.Title, pattern, Escape) || EF.Functions.ILike(c.Terms.Purpose, pattern, Escape)
                || c.Parties.Any(p => db.Partners.Any(n => n.Id == p.Partner && EF.Functions.ILike(n.Name, pattern, Escape))));
        }

        return charters;
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
            (_, true) => charters.OrderByDescending(c => c.Code),
            _ => charters.OrderBy(c => c.Code),
        };
        return sorted.ThenBy(c => c.Id);
    }

    private async Task<List<Side>> PartiesAsync(List<CharterId> ids, CancellationToken ct) => await db.Charters.AsNoTracking()
        .Where(c => ids.Contains(c.Id))
        .SelectMany(c => c.Parties, (c, p) => new Side(
            c.Id, p.Partner, p.Place,
            db.Partners.Where(n => n.Id == p.Partner).Select(n => n.Name).First(),
            db.People.Where(n => n.Id == (c.Stage == Stage.InReview ? p.Signatory : p.Manager)).Select(n => n.Name).FirstOrDefault(),
            (c.Stage == Stage.InReview
                && !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == p.Partner)
                && !c.Parties.Any(o => o.SigningTurn < (p.SigningTurn ?? Charter.MostParties + 1)
                    && !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == o.Partner)))
            // Before the first round every missing answer counts; in a round it is the party's turn until it is done.
            || (c.Stage == Stage.Convergence && !db.Rounds.Any(r => r.Charter == c.Id) && db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired
                && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == p.Partner && x.Wording == s.Wording)))
            || (c.Stage == Stage.Convergence && db.Rounds.Any(r => r.Charter == c.Id && r.Closed == null
                && !db.RoundTurns.Any(t => t.Round == r.Id && t.Partner == p.Partner && t.DoneBy != null
                    && !db.Statements.Any(s => s.Charter == c.Id && !s.IsRetired && !t.LeftOpen.Contains((Guid)(object)s.Id)
                        && !db.Positions.Any(x => x.Statement == s.Id && x.Partner == p.Partner && x.Wording == s.Wording))))),
            c.Stage != Stage.Convergence ? null : db.Rounds.Where(r => r.Charter == c.Id && r.Closed == null)
                .Select(r => db.RoundTurns.Where(t => t.Round == r.Id && t.Partner == p.Partner).Select(t => (DateTimeOffset?)t.Since).FirstOrDefault() ?? r.OpenedAt)
                .Select(at => (DateTimeOffset?)at).FirstOrDefault()))
        .ToListAsync(ct);

    private sealed record Side(CharterId Charter, PartnerId Partner, int Place, string Name, string? Person, bool KeepsWaiting, DateTimeOffset? Since);
}
