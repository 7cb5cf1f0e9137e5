using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Partners by name, for whom somebody may stand; only the names, twenty at most, without archived ones.</summary>
[Requires(Permission.AdministerPeople)]
public sealed record FindPartnersToStandFor(string? Search) : IQuery<IReadOnlyList<PartnerToStandFor>>;

/// <summary>A partner by name.</summary>
public sealed record PartnerToStandFor(PartnerId Id, string Name);

internal sealed class FindPartnersToStandForHandler(OfficeDbContext db) : IHandler<FindPartnersToStandFor, IReadOnlyList<PartnerToStandFor>>
{
    private const int Most = 20;

    public async Task<Result<IReadOnlyList<PartnerToStandFor>>> HandleAsync(FindPartnersToStandFor request, Actor actor, CancellationToken ct)
    {
        var words = Words.Anywhere(request.Search ?? "");
        return await db.Partners.AsNoTracking()
            .Where(p => !p.IsArchived && EF.Functions.ILike(p.Name, words, Words.Escape))
            .OrderBy(p => p.Name).Take(Most)
            .Select(p => new PartnerToStandFor(p.Id, p.Name))
            .ToArrayAsync(ct);
    }
}
