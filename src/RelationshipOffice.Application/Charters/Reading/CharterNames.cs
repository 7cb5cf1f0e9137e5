using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Names of all partners and people that stand anywhere in one charter's record, read in two statements.</summary>
internal sealed class CharterNames(
    IReadOnlyDictionary<PartnerId, string> partners, IReadOnlyDictionary<PersonId, string> people, IReadOnlySet<PartnerId> withUsers)
{
    public static async Task<CharterNames> ReadAsync(OfficeDbContext db, Charter charter, CancellationToken ct)
    {
        var parties = charter.Parties.Select(p => p.Partner).ToList();
        PersonId?[] appointed = [.. charter.Parties.SelectMany(p => new[] { p.Sponsor, p.Manager, p.Signatory })];
        var named = appointed.Where(p => p is not null).Select(p => p!.Value).ToList();
        // Parties that left still stand in the versions they declined or signed.
        var partners = await db.Partners
            .Where(p => parties.Contains(p.Id) || db.Signatures.Any(s => s.Charter == charter.Id && s.Partner == p.Id)
                || db.CharterVersions.Any(v => v.Charter == charter.Id && v.SetAside!.Party == p.Id))
            .Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var people = await db.People
            .Where(p => named.Contains(p.Id) || (p.StandsFor != null && parties.Contains(p.StandsFor.Value))
                || db.Positions.Any(x => x.Charter == charter.Id && x.TakenBy == p.Id)
                || db.CharterVersions.Any(v => v.Charter == charter.Id && v.SetAside!.By == p.Id))
            .Select(p => new { p.Id, p.Name, p.StandsFor, p.IsSuspended }).ToListAsync(ct);
        return new CharterNames(
            partners,
            people.ToDictionary(p => p.Id, p => p.Name),
            people.Where(p => p is { IsSuspended: false, StandsFor: not null }).Select(p => p.StandsFor!.Value).ToHashSet());
    }

    public string Partner(PartnerId id) => partners.GetValueOrDefault(id, "A former party");

    public PersonName? Person(PersonId? id) => id is { } known ? new PersonName(known, people.GetValueOrDefault(known, "Somebody")) : null;

    public bool HasUsers(PartnerId partner) => withUsers.Contains(partner);

    public IReadOnlyDictionary<PartnerId, string> Partners => partners;
}
