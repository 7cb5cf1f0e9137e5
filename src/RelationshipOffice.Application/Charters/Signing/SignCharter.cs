using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Signs the version before the parties, for the party whose signatory the actor is (domain guide §4 and §8). The last
/// signature makes the charter agreed, in the same transaction. Refuses a second signature of a party
/// (<c>charter.signature.already</c>), everybody but the named signatory and whom that person delegated
/// (<c>charter.signature.not_signatory</c>), a party whose turn it is not (<c>charter.signature.out_of_turn</c>), a signer who
/// has not proved within five minutes who they are (<c>charter.signature.confirm</c>), other
/// content than was shown (<c>charter.signature.version_changed</c>), any stage but review
/// (<c>charter.signature.not_in_review</c>), and the last one while the verdict on governance is Invalid
/// (<c>charter.gate.invalid</c>), a question of the parking lot is open (<c>charter.gate.parking_lot</c>) or it lacks facts for which nobody gave a reason since the text was frozen (<c>charter.gate.no_data</c>).
/// </summary>
[Requires(Permission.SignCharters)]
public sealed class SignCharter : Command<Done>
{
    public required CharterId Charter { get; init; }

    /// <summary>Hash of the content that the signer had on the screen, as lower-case hex.</summary>
    public required string ContentHash { get; init; }
}

internal sealed class SignCharterValidator : AbstractValidator<SignCharter>
{
    public SignCharterValidator() => RuleFor(c => c.ContentHash).Matches("^[0-9a-f]{64}$")
        .WithErrorCode("charter.signature.hash").WithMessage("Open the version again: the page did not say what it showed.");
}

internal sealed class SignCharterHandler(OfficeDbContext db, SigningHand hand, GateReader gates, OfficeClock clock) : IHandler<SignCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(SignCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        // Who signed a version that is agreed already is told so, though nothing can be signed any more.
        if (await hand.RightAsync(actor, charter, ct) is not { } right)
        {
            return SigningErrors.NotTheSignatory;
        }

        var version = await db.CharterVersions.SingleOrDefaultAsync(v => v.Charter == charter.Id && v.Number == charter.CurrentVersion, ct);
        if (version is null)
        {
            return SigningErrors.NotInReview;
        }

        var before = await db.Signatures.Where(s => s.CharterVersion == version.Id).OrderBy(s => s.SignedAt).ToListAsync(ct);
        List<PartnerId> signed = [.. before.Select(s => s.Partner)];
        if (signed.Contains(right.Party))
        {
            return SigningErrors.Already;
        }

        if (charter.Stage != Stage.InReview)
        {
            return SigningErrors.NotInReview;
        }

        if (charter.TurnBefore(right.Party, signed) is { } other)
        {
            return SigningErrors.WaitForTurnOf(await NameOfAsync(other, ct));
        }

        var moment = await hand.MomentAsync(charter, before, actor, ct);
        var mandate = right.By?.Use(charter, actor.Id, version.Number, clock.Today);
        var signer = new Signer(actor.Id, actor.Name, right.Party, await NameOfAsync(right.Party, ct), mandate);
        db.Signatures.Add(new Signature(charter, version, signer, request.ContentHash, moment));
        signed.Add(right.Party);
        return charter.Parties.All(p => signed.Contains(p.Partner)) ? await AgreeAsync(charter, signed, moment, actor, ct) : Done.Value;
    }

    private async Task<Result<Done>> AgreeAsync(Charter charter, List<PartnerId> signed, SigningMoment moment, Actor actor, CancellationToken ct)
    {
        var facts = GateFacts.None with
        {
            Verdict = await gates.JudgedAsync(charter, actor, ct),
            OpenQuestions = await gates.OpenQuestionsAsync(charter, ct),
        };
        if (Gate.Parked(facts) is { Count: > 0 } parked)
        {
            return Result<Done>.Refused([.. parked.Select(p => new Error(p.Code, $"{p.Message} {SigningErrors.SettleFirst}"))]);
        }

        if (Gate.Invalid(charter, facts) is { Count: > 0 } invalid)
        {
            return Result<Done>.Refused(invalid);
        }

        if (Gate.NewGaps(charter, facts) is { Count: > 0 } gaps)
        {
            return Result<Done>.Refused([.. gaps.Select(g => new Error(g.Code, $"{g.Message} {SigningErrors.AskForAReason}"))]);
        }

        charter.Agree(signed, moment.At);
        return Done.Value;
    }

    private Task<string> NameOfAsync(PartnerId partner, CancellationToken ct) => db.Partners.Where(p => p.Id == partner).Select(p => p.Name).SingleAsync(ct);
}
