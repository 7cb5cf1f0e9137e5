using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>The people whom a form names for a party.</summary>
public interface IPartyPeople
{
    PersonId? Sponsor { get; }

    PersonId? Manager { get; }

    PersonId? Signatory { get; }
}

internal static class PartyPeopleCheck
{
    public static PartyPeople ToPeople(this IPartyPeople people) => new(people.Sponsor, people.Manager, people.Signatory);

    /// <summary>
    /// What is wrong: unknown partners, and people who do not stand for the party that they are named for, each told at its
    /// field below the given place of the form ("Parties[1]."; empty where the form itself names them).
    /// </summary>
    public static async Task<IReadOnlyList<Error>> FaultsAsync(
        OfficeDbContext db, IReadOnlyList<(PartnerId Partner, IPartyPeople People, string Place)> sides, CancellationToken ct)
    {
        var partners = sides.Select(s => s.Partner).ToList();
        if (await db.Partners.CountAsync(p => partners.Contains(p.Id), ct) != partners.Count)
        {
            return [OfficeErrors.NotFound];
        }

        var named = sides.SelectMany(s => Named(s.People).Select(n => (s.Partner, n.Person, Field: s.Place + n.Field))).ToList();
        var ids = named.Select(n => n.Person).Distinct().ToList();
        var standsFor = await db.People.Where(p => ids.Contains(p.Id) && !p.IsSuspended).Select(p => new { p.Id, p.StandsFor }).ToDictionaryAsync(p => p.Id, p => p.StandsFor, ct);
        return [.. named
            .Where(n => standsFor.GetValueOrDefault(n.Person) != n.Partner)
            .Select(n => CharterErrors.PersonNotOfParty with { Field = n.Field })];
    }

    private static IEnumerable<(PersonId Person, string Field)> Named(IPartyPeople people)
    {
        (PersonId? Person, string Field)[] all =
        [
            (people.Sponsor, nameof(people.Sponsor)), (people.Manager, nameof(people.Manager)), (people.Signatory, nameof(people.Signatory)),
        ];
        return all.Where(n => n.Person is not null).Select(n => (n.Person!.Value, n.Field));
    }
}
