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
/// (<c>charter.signature.already</c>), everybody but the named signatory (<c>charter.signature.not_signatory</c>), other
/// content than was shown (<c>charter.signature.version_changed</c>), any stage but review
/// (<c>charter.signature.not_in_review</c>), and the last one while the verdict on governance is Invalid
/// (<c>charter.gate.invalid</c>) or lacks facts for which nobody gave a reason since the text was frozen (<c>charter.gate.no_data</c>).
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

internal sealed class SignCharterHandler(OfficeDbContext db, ChainHead chain, GateReader gates) : IHandler<SignCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(SignCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (actor.SignsFor(charter) is not { } party)
        {
            return SigningErrors.NotTheSignatory;
        }

        var version = await db.CharterVersions.SingleOrDefaultAsync(v => v.Charter == charter.Id && v.Number == charter.CurrentVersion, ct);
        if (version is null)
        {
            return SigningErrors.NotInReview;
        }

        var signed = await db.Signatures.Where(s => s.CharterVersion == version.Id).Select(s => s.Partner).ToListAsync(ct);
        if (signed.Contains(party))
        {
            return SigningErrors.Already;
        }

        var moment = await chain.ReadAsync(charter.Id, ct);
        db.Signatures.Add(new Signature(charter, version, new Signer(actor.Id, actor.Name, party), request.ContentHash, moment));
        signed.Add(party);
        if (charter.Parties.All(p => signed.Contains(p.Partner)))
        {
            var facts = GateFacts.None with { Verdict = await gates.JudgedAsync(charter, actor, ct) };
            if (Gate.Invalid(charter, facts) is { Count: > 0 } invalid)
            {
                return Result<Done>.Refused(invalid);
            }

            if (Gate.NewGaps(charter, facts) is { Count: > 0 } gaps)
            {
                return Result<Done>.Refused([.. gaps.Select(g => new Error(g.Code, $"{g.Message} {SigningErrors.AskForAReason}"))]);
            }

            charter.Agree(signed, moment.At);
        }

        return Done.Value;
    }
}
