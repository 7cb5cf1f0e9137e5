using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Lets a partner in as a party to a draft charter, thirty at most (domain guide §4). Refuses a second entry with
/// <c>charter.party.already</c>, a thirty-first party with
/// <c>charter.party.too_many</c>, and a partner in the archive with <c>charter.party.archived</c>.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class AdmitParty : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public PartnerId? Partner { get; set; }
}

internal sealed class AdmitPartyValidator : AbstractValidator<AdmitParty>
{
    public AdmitPartyValidator() => RuleFor(c => c.Partner).NotNull()
        .WithErrorCode("charter.party.missing").WithMessage("Choose the partner that joins.");
}

internal sealed class AdmitPartyHandler(OfficeDbContext db) : IHandler<AdmitParty, Done>
{
    public async Task<Result<Done>> HandleAsync(AdmitParty request, Actor actor, CancellationToken ct)
    {
        var charter = await db.TakeAsync(request.Charter, actor, ct);
        var partner = await db.Partners.Where(p => p.Id == request.Partner!.Value).Select(p => new { p.IsArchived }).SingleOrDefaultAsync(ct);
        if (charter is null || partner is null)
        {
            return OfficeErrors.NotFound;
        }

        Rule.Guard(!partner.IsArchived, CharterErrors.PartyArchived);

        OfficeDbContext.Expect(charter, request.Version);
        charter.Admit(request.Partner!.Value);
        return Done.Value;
    }
}
