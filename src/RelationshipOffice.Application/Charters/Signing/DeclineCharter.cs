using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Declines to sign, with a reason that every party reads: the charter returns to convergence, and the version is set aside
/// with the signatures it had. Refuses everybody but the named signatory (<c>charter.signature.not_signatory</c>), a missing
/// reason, other content than was shown (<c>charter.signature.version_changed</c>), any stage but review, and who has not proved
/// within five minutes who they are (<c>charter.signature.confirm</c>).
/// </summary>
[Requires(Permission.SignCharters)]
public sealed class DeclineCharter : Command<Done>
{
    public required CharterId Charter { get; init; }

    /// <summary>Hash of the content that the signatory had on the screen.</summary>
    public required string ContentHash { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class DeclineCharterValidator : AbstractValidator<DeclineCharter>
{
    public DeclineCharterValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class DeclineCharterHandler(OfficeDbContext db, OfficeClock clock, SigningHand hand) : IHandler<DeclineCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(DeclineCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (actor.SignsFor(charter) is not { } party)
        {
            return SigningErrors.NotTheSignatory;
        }

        if (charter.Stage != Stage.InReview)
        {
            return SigningErrors.NotInReview;
        }

        var version = await db.CharterVersions.SingleAsync(v => v.Charter == charter.Id && v.Number == charter.CurrentVersion, ct);
        if (version.ContentHash != request.ContentHash)
        {
            return SigningErrors.VersionChanged;
        }

        await hand.RequireProofAsync(actor, ct);
        version.Decline(party, actor.Id, request.Reason, clock.Now);
        charter.MoveTo(Stage.Convergence, request.Reason, GateFacts.None, clock.Now);
        return Done.Value;
    }
}
