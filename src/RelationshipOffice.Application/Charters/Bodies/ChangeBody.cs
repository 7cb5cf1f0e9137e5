using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes what a draft charter says of a joint body; its members are named elsewhere. Refuses what founding one refuses, a
/// body that was dissolved (<c>charter.body.dissolved</c>) and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class ChangeBody : Command<Done>, IBodyFields, IVersioned
{
    public required BodyId Body { get; init; }

    public required uint Version { get; set; }

    public string Name { get; set; } = "";

    public BodyLevel? Level { get; set; }

    public string Mandate { get; set; } = "";

    public int Times { get; set; } = 1;

    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    public int Quorum { get; set; } = 1;

    public BodyId? EscalatesTo { get; set; }
}

internal sealed class ChangeBodyValidator : AbstractValidator<ChangeBody>
{
    public ChangeBodyValidator() => Include(new BodyFieldsRules());
}

internal sealed class ChangeBodyHandler(OfficeDbContext db) : IHandler<ChangeBody, Done>
{
    public async Task<Result<Done>> HandleAsync(ChangeBody request, Actor actor, CancellationToken ct)
    {
        if (await BodyInHand.TakeAsync(db, request.Body, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Body, request.Version);
        hand.Body.Change(hand.Charter, request.Terms(), await BodyInHand.FindAsync(db, hand.Charter.Id, request.EscalatesTo, ct));
        return Done.Value;
    }
}
