using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a joint body out of a draft charter; its story stays. Refuses one that the ladder, the review or another body still
/// names (<c>charter.body.still_named</c>), a missing reason and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DissolveBody : Command<Done>, IVersioned
{
    public required BodyId Body { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class DissolveBodyValidator : AbstractValidator<DissolveBody>
{
    public DissolveBodyValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class DissolveBodyHandler(OfficeDbContext db) : IHandler<DissolveBody, Done>
{
    public async Task<Result<Done>> HandleAsync(DissolveBody request, Actor actor, CancellationToken ct)
    {
        if (await BodyInHand.TakeAsync(db, request.Body, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Body, request.Version);
        var id = hand.Body.Id;
        var isNamed = await db.Bodies.AnyAsync(b => b.EscalatesTo == id && !b.IsDissolved, ct)
            || await db.Ladders.AnyAsync(l => l.Rungs.Any(r => r.Body == id), ct)
            || await db.ReviewPlans.AnyAsync(p => p.Body == id, ct);
        Rule.Guard(!isNamed, BodyErrors.StillNamed);
        hand.Body.Dissolve(hand.Charter, request.Reason);
        return Done.Value;
    }
}
