using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Who owns and controls a partner, and whom it controls, as of a day (today when none is named): votes along every chain
/// as domain guide §3.4, 4 counts them, lines and contracts, with sources. Others see only stakes in which their own
/// partner is one side; out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeePartners)]
public sealed record GetControlTree(PartnerId Partner, DateOnly? AsOf = null) : IQuery<ControlTree>;

/// <summary>The tree of owners above a partner, what stands over it in total, and what it holds itself.</summary>
/// <param name="Owners">Who holds a direct part, each with its own owners in turn.</param>
/// <param name="Over">Everybody over the partner, directly or through others, the most votes first.</param>
/// <param name="Under">Everybody under the partner likewise.</param>
/// <param name="IsPart">Stakes beyond the reader's own partner are not in here.</param>
public sealed record ControlTree(
    PartnerName Partner, DateOnly AsOf, GovernanceSettings Settings, IReadOnlyList<OwnerNode> Owners, IReadOnlyList<ControlRow> Over,
    IReadOnlyList<ControlRow> Under, bool IsPart);

/// <summary>One owner in the tree. An owner already shown elsewhere is not unfolded again; in a circle that is where it closes.</summary>
public sealed record OwnerNode(PartnerName Owner, Holding Holding, bool ControlsHeld, bool IsShownElsewhere, IReadOnlyList<OwnerNode> Owners);

/// <summary>What one partner has over another in all. Votes lie between least and most where some were never recorded.</summary>
/// <param name="Other">Who stands over, or under, the partner of the tree.</param>
/// <param name="Capital">Share of the capital over all chains, in per cent.</param>
/// <param name="IsControl">Control in the sense of G1: votes over the line, or orders within one legal entity.</param>
/// <param name="MayBeControl">What is missing could still make it control.</param>
/// <param name="Facts">The stakes, lines and contracts that it rests on, with date and source.</param>
public sealed record ControlRow(
    PartnerName Other, decimal VotesLeast, decimal VotesMost, decimal Capital, bool IsControl, bool MayBeControl, bool ByLine, bool ByContract,
    IReadOnlyList<FactUsed> Facts);

internal sealed class GetControlTreeHandler(OfficeDbContext db, OfficeClock clock, FactBookReader books) : IHandler<GetControlTree, ControlTree>
{
    public async Task<Result<ControlTree>> HandleAsync(GetControlTree request, Actor actor, CancellationToken ct)
    {
        var partner = await db.PartnersReachableBy(actor).Where(p => p.Id == request.Partner)
            .Select(p => new PartnerName(p.Id, p.Name)).SingleOrDefaultAsync(ct);
        if (partner is null)
        {
            return OfficeErrors.NotFound;
        }

        var asOf = request.AsOf ?? clock.Today;
        var book = (await books.ReadAsync([partner.Id], asOf, ct, withHeld: true)).SeenBy(actor);
        var settings = (await db.ThresholdsAsync(ct)).Settings;
        var control = new Control(book, settings);
        var (above, below) = (Reached(partner.Id, book, upwards: true), Reached(partner.Id, book, upwards: false));
        return new ControlTree(
            partner, asOf, settings, OwnersOf(partner.Id, book, control, settings, [partner.Id]),
            Rows(above.Select(a => (a, control.Over(a, partner.Id))), control, book, settings),
            Rows(below.Select(b => (b, control.Over(partner.Id, b))), control, book, settings),
            !actor.SeesWholeOffice);
    }

    private static List<OwnerNode> OwnersOf(
        PartnerId held, FactBook book, Control control, GovernanceSettings settings, HashSet<PartnerId> shown) =>
    [
        .. book.Holdings.Where(h => h.Owned == held)
            .OrderByDescending(h => h.Voting ?? h.Economic).ThenBy(h => book.NameOf(h.Owner), StringComparer.OrdinalIgnoreCase)
            .Select(h => (Holding: h, IsNew: shown.Add(h.Owner))).ToList()
            .Select(h => new OwnerNode(
                NameOf(h.Holding.Owner, book), h.Holding, control.Over(h.Holding.Owner, held).IsControl(settings), !h.IsNew,
                h.IsNew ? OwnersOf(h.Holding.Owner, book, control, settings, shown) : [])),
    ];

    private static IEnumerable<PartnerId> Reached(PartnerId from, FactBook book, bool upwards)
    {
        var next = upwards
            ? book.Holdings.Select(h => (From: h.Owned, To: h.Owner))
                .Concat(book.Partners.Where(p => p.Parent is not null).Select(p => (From: p.Id, To: p.Parent!.Value)))
                .Concat(book.Facts.Select(f => (From: f.Partner, To: f.Counterpart))).ToLookup(e => e.From, e => e.To)
            : book.Holdings.Select(h => (From: h.Owner, To: h.Owned))
                .Concat(book.Facts.Select(f => (From: f.Counterpart, To: f.Partner))).ToLookup(e => e.From, e => e.To);
        var (seen, open) = (new HashSet<PartnerId> { from }, new Queue<PartnerId>([from]));
        while (open.TryDequeue(out var at))
        {
            foreach (var other in next[at].Where(seen.Add))
            {
                open.Enqueue(other);
                yield return other;
            }
        }
    }

    private static List<ControlRow> Rows(
        IEnumerable<(PartnerId Other, ControlOver Over)> found, Control control, FactBook book, GovernanceSettings settings) =>
    [
        .. found.Select(f => RowOf(f.Other, f.Over, control, book, settings))
            .Where(r => r.VotesMost > 0 || r.Capital > 0 || r.ByLine || r.ByContract || r.MayBeControl)
            .OrderByDescending(r => r.IsControl).ThenByDescending(r => r.VotesMost).ThenBy(r => r.Other.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static ControlRow RowOf(PartnerId other, ControlOver over, Control control, FactBook book, GovernanceSettings settings) => new(
        NameOf(other, book), over.Votes.Least, over.Votes.Most, control.EconomicShareOf(over.Holder, over.Held),
        over.IsControl(settings), over.MayBeControl(settings), over.HasLine, over.ByContract,
        [.. FactsUsed.Of(over.Through, book), .. over.LineFacts, .. FactsUsed.Of(over.Contract, book)]);

    private static PartnerName NameOf(PartnerId id, FactBook book) => new(id, book.NameOf(id));
}
