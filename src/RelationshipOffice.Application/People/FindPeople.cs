using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>What a list of people is ordered by.</summary>
public enum PeopleOrder
{
    Name,
    Partner,
    LastSignIn,
}

/// <summary>The people of the office by name, address or partner, one page at a time.</summary>
[Requires(Permission.SeePeople)]
public sealed record FindPeople(
    string? Search = null, Roles? Role = null, PeopleOrder Order = PeopleOrder.Name, bool IsDescending = false, Slice Slice = default,
    BusinessFunction? Function = null) : IQuery<Page<PersonRow>>;

/// <summary>One person of the list.</summary>
public sealed record PersonRow(
    PersonId Id, string Name, string Title, string Email, BusinessFunction? Function, Roles Roles, PartnerId? StandsFor, string? Partner, bool IsSuspended,
    DateTimeOffset? LastSignIn);

internal sealed class FindPeopleHandler(OfficeDbContext db) : IHandler<FindPeople, Page<PersonRow>>
{
    public async Task<Result<Page<PersonRow>>> HandleAsync(FindPeople request, Actor actor, CancellationToken ct)
    {
        var found = Matching(request);
        var slice = request.Slice == default ? new Slice(1, 25) : request.Slice;
        return await Ordered(found, request)
            .Select(p => new PersonRow(
                p.Id, p.Name, p.Title, p.Email, p.Function, p.Roles, p.StandsFor,
                db.Partners.Where(x => x.Id == p.StandsFor).Select(x => x.Name).FirstOrDefault(),
                p.IsSuspended,
                db.Sessions.Where(s => s.Person == p.Id).Max(s => (DateTimeOffset?)s.StartedAt)))
            .PageAsync(found, slice, ct);
    }

    private IQueryable<Person> Matching(FindPeople request)
    {
        var found = db.People.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var words = Words.Anywhere(request.Search);
            found = found.Where(p => EF.Functions.ILike(p.Name, words, Words.Escape) || EF.Functions.ILike(p.Email, words, Words.Escape)
                || db.Partners.Any(x => x.Id == p.StandsFor && EF.Functions.ILike(x.Name, words, Words.Escape)));
        }

        found = request.Function is { } function ? found.Where(p => p.Function == function) : found;
        return request.Role is { } role ? found.Where(p => (p.Roles & role) != 0) : found;
    }

    private IOrderedQueryable<Person> Ordered(IQueryable<Person> people, FindPeople request)
    {
        var ordered = (request.Order, request.IsDescending) switch
        {
            (PeopleOrder.Partner, false) => people.OrderBy(p => db.Partners.Where(x => x.Id == p.StandsFor).Select(x => x.Name).FirstOrDefault()),
            (PeopleOrder.Partner, true) => people.OrderByDescending(p => db.Partners.Where(x => x.Id == p.StandsFor).Select(x => x.Name).FirstOrDefault()),
            (PeopleOrder.LastSignIn, false) => people.OrderBy(p => db.Sessions.Where(s => s.Person == p.Id).Max(s => (DateTimeOffset?)s.StartedAt)),
            (PeopleOrder.LastSignIn, true) => people.OrderByDescending(p => db.Sessions.Where(s => s.Person == p.Id).Max(s => (DateTimeOffset?)s.StartedAt)),
            (_, true) => people.OrderByDescending(p => p.Name),
            _ => people.OrderBy(p => p.Name),
        };
        return ordered.ThenBy(p => p.Id);
    }
}
