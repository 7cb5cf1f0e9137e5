using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Founds a joint body in a draft charter (domain guide §4). Refuses a name that the charter has already
/// (<c>charter.body.name.taken</c>), a way up that leads down (<c>charter.body.escalates_down</c>), a forty-first body
/// (<c>charter.body.too_many</c>), cadence or quorum out of range, and a charter that is no open draft.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class FoundBody : Command<BodyId>, IBodyFields
{
    public required CharterId Charter { get; init; }

    public string Name { get; set; } = "";

    public BodyLevel? Level { get; set; }

    public string Mandate { get; set; } = "";

    public int Times { get; set; } = 1;

    public int Every { get; set; } = 1;

    public CadenceUnit Unit { get; set; } = CadenceUnit.Month;

    public int Quorum { get; set; } = 1;

    public BodyId? EscalatesTo { get; set; }
}

internal sealed class FoundBodyValidator : AbstractValidator<FoundBody>
{
    public FoundBodyValidator() => Include(new BodyFieldsRules());
}

internal sealed class FoundBodyHandler(OfficeDbContext db) : IHandler<FoundBody, BodyId>
{
    public async Task<Result<BodyId>> HandleAsync(FoundBody request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        Rule.Guard(await db.Bodies.CountAsync(b => b.Charter == charter.Id && !b.IsDissolved, ct) < Body.MostOfACharter, BodyErrors.TooMany);
        var body = new Body(charter, request.Terms(), await BodyInHand.FindAsync(db, charter.Id, request.EscalatesTo, ct));
        db.Bodies.Add(body);
        return body.Id;
    }
}
