using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>The first twenty partners, by name, that could become a party (archived ones cannot), each with the people who could answer for it there.</summary>
[Requires(Permission.DraftCharters)]
public sealed record FindPartyChoices(string Search = "", PartnerId? Only = null) : IQuery<Page<PartyChoice>>;

/// <summary>A partner to choose, with its people.</summary>
public sealed record PartyChoice(PartnerId Partner, string Name, IReadOnlyList<PersonChoice> People);

/// <summary>A person to choose, with what the person does there.</summary>
public sealed record PersonChoice(PersonId Id, string Name, string Title);

internal sealed class FindPartyChoicesHandler(OfficeDbContext db) : IHandler<FindPartyChoices, Page<PartyChoice>>
{
    private const int Most = 20;

    public async Task<Result<Page<PartyChoice>>> HandleAsync(FindPartyChoices request, Actor actor, CancellationToken ct)
    {
        var words = Words.Anywhere(request.Search);
        var matching = db.Partners.AsNoTracking().Where(p => request.Only == null ? !p.IsArchived : p.Id == request.Only);
        matching = string.IsNullOrWhiteSpace(request.Search) ? matching : matching.Where(p => EF.Functions.ILike(p.Name, words, Words.Escape));
        var partners = await matching.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => new { p.Id, p.Name }).PageAsync(matching, new Slice(1, Most), ct);
        var ids = partners.Rows.Select(p => (PartnerId?)p.Id).ToList();
        var people = (await db.People.AsNoTracking().Where(p => ids.Contains(p.StandsFor) && !p.IsSuspended)
            .OrderBy(p => p.Name).Select(p => new { p.StandsFor, p.Id, p.Name, p.Title }).ToListAsync(ct)).ToLookup(p => p.StandsFor);
        return new Page<PartyChoice>(
            [.. partners.Rows.Select(p => new PartyChoice(p.Id, p.Name, [.. people[p.Id].Select(x => new PersonChoice(x.Id, x.Name, x.Title))]))],
            partners.Total);
    }
}
