using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Whose hand may sign a charter now, and what a signature, a decline or a delegation is proved with.</summary>
internal sealed class SigningHand(OfficeDbContext db, Proofs proofs, OfficeClock clock)
{
    /// <summary>What was delegated to this person and can still be used, in any charter.</summary>
    public Task<List<SignatureDelegation>> DelegatedToAsync(Actor actor, CancellationToken ct) => db.SignatureDelegations
        .Where(d => d.To == actor.Id && d.Partner == actor.StandsFor && d.RevokedOn == null && (d.UsedOn == null || d.Until != null)).ToListAsync(ct);

    /// <summary>The party for which this person signs the version before the parties, in person or delegated.</summary>
    public async Task<SigningRight?> RightAsync(Actor actor, Charter charter, CancellationToken ct) =>
        actor.SignsNow(charter, await DelegatedToAsync(actor, ct), clock.Today);

    /// <summary>The moment of a signature, by the database's clock and with the end of the charter's chain, which is locked.</summary>
    public async Task<SigningMoment> MomentAsync(Charter charter, IReadOnlyList<Signature> before, Actor actor, CancellationToken ct)
    {
        var end = (await db.LockChainsAsync([new Subject(SubjectKind.Charter, charter.Id.Value)], ct)).Values.Single();
        var (now, head) = (end.Moment, Convert.ToHexStringLower(end.Hash));
        return new SigningMoment(now, head, before, await proofs.RequireAsync(actor, now, ct));
    }

    /// <summary>Refuses whoever has not lately proved who they are (<c>charter.signature.confirm</c>).</summary>
    public async Task RequireProofAsync(Actor actor, CancellationToken ct) => await proofs.RequireAsync(actor, await proofs.NowAsync(ct), ct);
}

/// <summary>For which party somebody signs, and by which delegation, if not in person.</summary>
internal sealed record SigningRight(PartnerId Party, SignatureDelegation? By);
