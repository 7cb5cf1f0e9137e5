using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Names the members whom one party sends to a joint body, with chair, deputy and secretary, at any time while the charter
/// lives (domain guide §4): the people of that party, or the office. Refuses others (<c>charter.body.not_yours_to_staff</c>),
/// people who do not stand for the party (<c>charter.person.not_of_party</c>), a person or a duty twice, more than twenty
/// members, and a charter that is over (<c>charter.over</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class StaffBody : Command<Done>, IVersioned
{
    public required BodyId Body { get; init; }

    public required PartnerId Partner { get; init; }

    /// <summary>Version of this side; 0 before anybody was named.</summary>
    public required uint Version { get; set; }

    public const int Most = BodySide.MostMembers;

    public List<NamedMember> Members { get; set; } = [];
}

/// <summary>A member while a form names it.</summary>
public sealed class NamedMember
{
    public PersonId? Person { get; set; }

    public BodyDuty Duty { get; set; } = BodyDuty.Member;
}

internal sealed class StaffBodyValidator : AbstractValidator<StaffBody>
{
    public StaffBodyValidator()
    {
        RuleFor(c => c.Members).Must(m => m.Count <= BodySide.MostMembers)
            .WithErrorCode(BodyErrors.TooManyMembers.Code).WithMessage(BodyErrors.TooManyMembers.Message);
        RuleForEach(c => c.Members).ChildRules(member => member.RuleFor(m => m.Person).NotNull()
            .WithErrorCode(BodyErrors.MemberMissing.Code).WithMessage(BodyErrors.MemberMissing.Message));
    }
}

internal sealed class StaffBodyHandler(OfficeDbContext db, OfficeClock clock) : IHandler<StaffBody, Done>
{
    public async Task<Result<Done>> HandleAsync(StaffBody request, Actor actor, CancellationToken ct)
    {
        if (await BodyInHand.TakeAsync(db, request.Body, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayStaff(hand.Charter, request.Partner))
        {
            return hand.Charter.IsOver ? CharterErrors.Over : BodyErrors.NotYoursToStaff;
        }

        var side = await db.BodySides.SingleOrDefaultAsync(s => s.Body == request.Body && s.Partner == request.Partner, ct);
        Rule.Guard((side?.Version ?? 0) == request.Version, OfficeErrors.Conflict);
        if (await StrangersAsync(request, side, ct) is { Count: > 0 } strangers)
        {
            return Result<Done>.Refused(strangers);
        }

        if (side is null)
        {
            db.BodySides.Add(side = new BodySide(hand.Charter, hand.Body, request.Partner));
        }

        side.Staff(hand.Charter, hand.Body, [.. request.Members.Select(m => (m.Person!.Value, m.Duty))], clock.Today);
        return Done.Value;
    }

    // Who was named before may have left since; the line stays until somebody takes it away, and counts for nothing.
    private async Task<IReadOnlyList<Error>> StrangersAsync(StaffBody request, BodySide? side, CancellationToken ct)
    {
        var named = request.Members.Select(m => m.Person!.Value).ToList();
        var own = await db.People.Where(p => named.Contains(p.Id) && p.StandsFor == request.Partner && !p.IsSuspended).Select(p => p.Id).ToListAsync(ct);
        var known = side?.Members.Select(m => m.Person).ToList() ?? [];
        return
        [
            .. named.Select((person, place) => (person, place)).Where(n => !own.Contains(n.person) && !known.Contains(n.person))
                .Select(n => CharterErrors.PersonNotOfParty with { Field = $"{nameof(request.Members)}[{n.place}].{nameof(NamedMember.Person)}" }),
        ];
    }
}
