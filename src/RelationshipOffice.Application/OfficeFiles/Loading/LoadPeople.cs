using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Enters people by the administrator; an e-mail address that is known is the same person.</summary>
internal sealed class LoadPeople(Loading loading)
{
    public const string What = "People";

    public async Task RunAsync(IReadOnlyList<PersonEntry> people, CancellationToken ct)
    {
        foreach (var (person, place) in people.Select((p, i) => (p, i)))
        {
            var path = $"$.people[{place}]";
            loading.People[person.Key] = await FindAsync(person, path, ct) ?? await EnterAsync(person, path, ct);
        }
    }

    public static RegisterPerson Registration(PersonEntry person, PartnerId? standsFor, bool isDemo) => new()
    {
        Name = person.Name,
        Email = person.Email,
        Title = person.Title,
        Function = person.Function,
        Roles = person.AllRoles,
        StandsFor = standsFor,
        IsDemo = isDemo && person.DemoAccount,
    };

    private async Task<PersonId> EnterAsync(PersonEntry person, string path, CancellationToken ct)
    {
        var id = await loading.SendAsync(
            loading.Administrator, path, Registration(person, loading.Partners[person.Partner], loading.IsDemo), ct);
        loading.Tally.Added(What);
        return id;
    }

    private async Task<PersonId?> FindAsync(PersonEntry person, string path, CancellationToken ct)
    {
        var email = person.Email.ToLowerInvariant();
        var known = await loading.ReadAsync(
            db => db.People.Where(p => p.Email == email).Select(p => new { p.Id, p.Version, p.StandsFor }).SingleOrDefaultAsync(ct), ct);
        if (known is null)
        {
            return null;
        }

        if (known.StandsFor is not null)
        {
            loading.Tally.Known(What);
            return known.Id;
        }

        // One of the first people, who came before any partner.
        await loading.SendAsync(loading.Administrator, path, new MovePerson
        {
            Person = known.Id,
            Version = known.Version,
            StandsFor = loading.Partners[person.Partner],
        }, ct);
        return known.Id;
    }
}
