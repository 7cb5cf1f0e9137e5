using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Lets another person of the own party sign, for one version or until a day, and says why (domain guide §4). Refuses everybody
/// but the named signatory, a second delegation beside one that still holds, people who do not stand for the party or may not
/// sign (<c>charter.delegation_of_signature.…</c>), a missing reason, and who has not proved within five minutes who they are
/// (<c>charter.signature.confirm</c>).
/// </summary>
[Requires(Permission.SignCharters)]
public sealed class DelegateSignature : Command<SignatureDelegationId>
{
    public required CharterId Charter { get; init; }

    public PersonId? To { get; set; }

    /// <summary>The one version that the other person may sign; none where a day is the limit.</summary>
    public int? ForVersion { get; set; }

    /// <summary>Last day on which the other person may sign.</summary>
    public DateOnly? Until { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class DelegateSignatureValidator : AbstractValidator<DelegateSignature>
{
    public DelegateSignatureValidator()
    {
        RuleFor(c => c.To).NotNull().WithErrorCode("charter.delegation_of_signature.to_missing").WithMessage("Choose who is to sign instead of you.");
        RuleFor(c => c.Until).Must((c, until) => (until is null) != (c.ForVersion is null))
            .WithErrorCode(SignatureDelegation.EitherVersionOrDay.Code).WithMessage(SignatureDelegation.EitherVersionOrDay.Message);
        RuleFor(c => c.Reason).MustBeAReason();
    }
}

internal sealed class DelegateSignatureHandler(OfficeDbContext db, SigningHand hand, OfficeClock clock) : IHandler<DelegateSignature, SignatureDelegationId>
{
    public async Task<Result<SignatureDelegationId>> HandleAsync(DelegateSignature request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (actor.SignsFor(charter) is not { } party)
        {
            return SignatureDelegation.NobodyButTheSignatory;
        }

        if (!await db.Delegates(party).AnyAsync(p => p.Id == request.To, ct))
        {
            return SignatureDelegation.NotOfParty;
        }

        // Under the lock of the charter, so of two at once the second sees the first.
        var given = await db.SignatureDelegations.Where(d => d.Charter == charter.Id && d.Partner == party && d.By == actor.Id).ToListAsync(ct);
        if (given.Exists(d => d.IsOpen && !(d.Until < clock.Today) && !(d.VersionNumber < charter.LatestVersion)))
        {
            return SignatureDelegation.AlreadyGiven;
        }

        await hand.RequireProofAsync(actor, ct);
        var delegation = new SignatureDelegation(
            charter, new Signer(actor.Id, actor.Name, party, ""), request.To!.Value, new DelegationReach(request.ForVersion, request.Until), request.Reason, clock.Today);
        db.SignatureDelegations.Add(delegation);
        return delegation.Id;
    }
}

/// <summary>The people of the own party to whom its signatory may delegate; nobody for who is not the signatory.</summary>
[Requires(Permission.SignCharters)]
public sealed record FindDelegates(CharterId Charter) : IQuery<IReadOnlyList<PersonName>>;

internal sealed class FindDelegatesHandler(OfficeDbContext db) : IHandler<FindDelegates, IReadOnlyList<PersonName>>
{
    public async Task<Result<IReadOnlyList<PersonName>>> HandleAsync(FindDelegates request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        return charter is null ? OfficeErrors.NotFound
            : actor.SignsFor(charter) is not { } party ? (PersonName[])[]
            : await db.Delegates(party).Where(p => p.Id != actor.Id).OrderBy(p => p.Name).Select(p => new PersonName(p.Id, p.Name)).ToArrayAsync(ct);
    }
}

internal static class DelegatePeople
{
    private const Roles MaySign = Roles.Officer | Roles.PartnerManager | Roles.Executive;

    /// <summary>Who stands for a party, is not suspended, and has a role that may sign.</summary>
    public static IQueryable<Person> Delegates(this OfficeDbContext db, PartnerId party) =>
        db.People.AsNoTracking().Where(p => p.StandsFor == party && !p.IsSuspended && (p.Roles & MaySign) != 0);
}
