using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Names sponsor, relationship manager and signatory of one party, while the charter lives. Refuses people who do not stand
/// for that party with <c>charter.person.not_of_party</c>, and a partner that is no party with <c>charter.party.unknown</c>.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class AppointPartyPeople : Command<Done>, IPartyPeople, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public required PartnerId Partner { get; init; }

    public PersonId? Sponsor { get; set; }

    public PersonId? Manager { get; set; }

    public PersonId? Signatory { get; set; }
}

internal sealed class AppointPartyPeopleHandler(OfficeDbContext db) : IHandler<AppointPartyPeople, Done>
{
    public async Task<Result<Done>> HandleAsync(AppointPartyPeople request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (await PartyPeopleCheck.FaultsAsync(db, [(request.Partner, request, "")], ct) is { Count: > 0 } faults)
        {
            return Result<Done>.Refused(faults);
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.Appoint(request.Partner, request.ToPeople());
        return Done.Value;
    }
}
