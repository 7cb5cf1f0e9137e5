using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Lets a party go from a draft; its positions and its members in bodies go with it, their story stays. Refuses who is no party
/// (<c>charter.party.unknown</c>), who still leads a domain (<c>charter.party.leads</c>), and from convergence on less than
/// two remaining parties (<c>charter.party.too_few</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class PartyLeaves : Command<Done>, IVersioned, IReasoned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public required PartnerId Partner { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class PartyLeavesValidator : AbstractValidator<PartyLeaves>
{
    public PartyLeavesValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class PartyLeavesHandler(OfficeDbContext db) : IHandler<PartyLeaves, Done>
{
    public async Task<Result<Done>> HandleAsync(PartyLeaves request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.Leave(request.Partner, request.Reason);
        db.Positions.RemoveRange(await db.Positions.Where(p => p.Charter == charter.Id && p.Partner == request.Partner).ToListAsync(ct));
        db.BodySides.RemoveRange(await db.BodySides.Where(s => s.Charter == charter.Id && s.Partner == request.Partner).ToListAsync(ct));
        return Done.Value;
    }
}
