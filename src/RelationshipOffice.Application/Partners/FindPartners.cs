using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// One page of the partner directory within reach: searched in names, legal names and countries, filtered, sorted, with
/// the count of all that match. Archived partners are listed apart from the others.
/// </summary>
[Requires(Permission.SeePartners)]
public sealed record FindPartners : IQuery<Page<PartnerRow>>
{
    public string? Search { get; init; }

    public PartnerKind? Kind { get; init; }

    public Segment? Segment { get; init; }

    public bool? IsInternal { get; init; }

    public bool IsArchived { get; init; }

    public PartnerSort Sort { get; init; }

    public bool Descending { get; init; }

    public Slice Slice { get; init; } = new(1, 25);
}

/// <summary>By what the directory can be sorted.</summary>
public enum PartnerSort
{
    Name,
    Kind,
    Segment,
    Charters,
}

/// <summary>One partner in the directory; charters are counted within the reader's reach.</summary>
public sealed record PartnerRow(
    PartnerId Id, string Name, string LegalName, PartnerKind Kind, bool IsInternal, string? Country, Segment? Segment,
    bool IsArchived, int Charters);

internal sealed class FindPartnersHandler(OfficeDbContext db) : IHandler<FindPartners, Page<PartnerRow>>
{
    public async Task<Result<Page<PartnerRow>>> HandleAsync(FindPartners request, Actor actor, CancellationToken ct)
    {
        var matching = Matching(request, actor);
        var charters = db.Charters.ReachableBy(actor);
        return await Sorted(matching, request, actor)
            .Select(p => new PartnerRow(
                p.Id, p.Name, p.LegalName, p.Kind, p.IsInternal, p.Country, p.Segment, p.IsArchived,
                charters.Count(c => c.Parties.Any(x => x.Partner == p.Id))))
            .PageAsync(matching, request.Slice, ct);
    }

    private IQueryable<Partner> Matching(FindPartners request, Actor actor)
    {
        var partners = db.PartnersReachableBy(actor).AsNoTracking().Where(p => p.IsArchived == request.IsArchived);
        if (request.Kind is { } kind)
        {
            partners = partners.Where(p => p.Kind == kind);
        }

        if (request.Segment is { } segment)
        {
            partners = partners.Where(p => p.Segment == segment);
        }

        if (request.IsInternal is { } isInternal)
        {
            partners = partners.Where(p => p.IsInternal == isInternal);
        }

        return string.IsNullOrWhiteSpace(request.Search) ? partners : Searched(partners, request.Search.Trim());
    }

    private static IQueryable<Partner> Searched(IQueryable<Partner> partners, string search)
    {
        var words = Words.Anywhere(search);
        List<string?> countries = [.. Country.All
            .Where(c => c.Name.Contains(search, StringComparison.OrdinalIgnoreCase) || c.Code.Equals(search, StringComparison.OrdinalIgnoreCase))
            .Select(c => c.Code)];
        // A condition on the country, even on none, would keep the indexes of names from being asked.
        return countries.Count == 0
            ? partners.Where(p => EF.Functions.ILike(p.Name, words, Words.Escape) || EF.Functions.ILike(p.LegalName, words, Words.Escape))
            : partners.Where(p => EF.Functions.ILike(p.Name, words, Words.Escape) || EF.Functions.ILike(p.LegalName, words, Words.Escape) || countries.Contains(p.Country));
    }

    private IQueryable<Partner> Sorted(IQueryable<Partner> partners, FindPartners request, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor);
        var sorted = (request.Sort, request.Descending) switch
        {
            (PartnerSort.Kind, false) => partners.OrderBy(p => p.Kind),
            (PartnerSort.Kind, true) => partners.OrderByDescending(p => p.Kind),
            (PartnerSort.Segment, false) => partners.OrderBy(p => p.Segment == null).ThenBy(p => p.Segment),
            (PartnerSort.Segment, true) => partners.OrderBy(p => p.Segment == null).ThenByDescending(p => p.Segment),
            (PartnerSort.Charters, false) => partners.OrderBy(p => charters.Count(c => c.Parties.Any(x => x.Partner == p.Id))),
            (PartnerSort.Charters, true) => partners.OrderByDescending(p => charters.Count(c => c.Parties.Any(x => x.Partner == p.Id))),
            (_, true) => partners.OrderByDescending(p => p.Name),
            _ => partners.OrderBy(p => p.Name),
        };
        return sorted.ThenBy(p => p.Name).ThenBy(p => p.Id);
    }
}
