using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What waits around signatures: a version for whose turn it is, why a party declined for everybody of every party, and for
/// officers a signatory who has left.
/// </summary>
internal sealed class WaitingSignatures(OfficeDbContext db, OfficeClock clock, SigningHand hand)
{
    public async Task<IReadOnlyList<WaitingItem>> ReadAsync(Actor actor, CancellationToken ct) =>
    [
        .. actor.May(Permission.SignCharters) ? await ToSignAsync(actor, ct) : [],
        .. await DeclinedAsync(actor, ct),
        .. actor.May(Permission.MoveCharters) ? await SignatoriesGoneAsync(actor, ct) : [],
    ];

    private async Task<IEnumerable<WaitingItem>> ToSignAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StandsFor is not { } party)
        {
            return [];
        }

        var charters = await db.Charters.AsNoTracking().ReachableBy(actor)
            .Where(c => c.Stage == Stage.InReview && c.Parties.Any(p => p.Partner == party))
            .Select(c => new
            {
                Charter = c,
                Signed = db.Signatures.Where(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion).Select(s => new { s.Partner, s.SignedAt }).ToList(),
            })
            .ToListAsync(ct);
        var delegated = await hand.DelegatedToAsync(actor, ct);
        return
            from c in charters
            let right = actor.SignsNow(c.Charter, delegated, clock.Today)
            let signed = c.Signed.ConvertAll(s => s.Partner)
            where right is not null && !signed.Contains(right.Party) && c.Charter.TurnBefore(right.Party, signed) is null
            // With an order the turn began with the signature before it.
            let since = c.Charter.PartyOf(right.Party)!.SigningTurn is null || c.Signed.Count == 0 ? c.Charter.StageSince : c.Signed.Max(s => s.SignedAt)
            select WaitingForMeHandler.Item(Wait.Sign, c.Charter, right.By is null
                ? (FormattableString)$"Version {c.Charter.CurrentVersion} waits for your signature."
                : $"Version {c.Charter.CurrentVersion} waits for a signature that {right.By.ByName} delegated to you.") with
            {
                Since = since,
            };
    }

    private async Task<IEnumerable<WaitingItem>> DeclinedAsync(Actor actor, CancellationToken ct)
    {
        var declined = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            where charter.Stage == Stage.Convergence
            join version in db.CharterVersions.AsNoTracking() on new { charter.Id, Number = charter.LatestVersion } equals new { Id = version.Charter, version.Number }
            where version.SetAside!.Party != null
            select new
            {
                charter.Id,
                charter.Code,
                charter.Title,
                version.Number,
                version.SetAside,
                By = db.People.Where(p => p.Id == version.SetAside!.By).Select(p => p.Name).First(),
                Party = db.Partners.Where(p => p.Id == version.SetAside!.Party).Select(p => p.Name).First(),
            }).ToListAsync(ct);
        return declined.Select(d => new WaitingItem(
            Wait.Declined, d.Id, d.Code, d.Title,
            FormattableString.Invariant($"{d.By} declined version {d.Number} for {d.Party}: “{d.SetAside!.Reason}” The text is back in convergence."), d.SetAside.At));
    }

    private async Task<IEnumerable<WaitingItem>> SignatoriesGoneAsync(Actor actor, CancellationToken ct)
    {
        var gone = await (
            from charter in db.Charters.AsNoTracking().ReachableBy(actor)
            where charter.Stage == Stage.InReview
            from party in charter.Parties
            where !db.Signatures.Any(s => s.Charter == charter.Id && s.VersionNumber == charter.CurrentVersion && s.Partner == party.Partner)
                && !db.People.Any(p => p.Id == party.Signatory && !p.IsSuspended && p.StandsFor == party.Partner)
            select new
            {
                charter.Id,
                charter.Code,
                charter.Title,
                charter.StageSince,
                Party = db.Partners.Where(p => p.Id == party.Partner).Select(p => p.Name).First(),
                Who = db.People.Where(p => p.Id == party.Signatory).Select(p => p.Name).FirstOrDefault(),
            }).ToListAsync(ct);
        return gone.Select(g => new WaitingItem(
            Wait.NameSignatory, g.Id, g.Code, g.Title,
            $"{g.Who ?? "Nobody"}, named to sign for {g.Party}, can sign no more. Ask {g.Party} whom to name under Parties; the frozen text stays as it is.",
            g.StageSince));
    }
}
