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
        // Parties that left still stand in the versions they declined or signed. Each set is looked up on its own: where one
        // condition or the other may hold, the database walks through everybody.
        var left = db.Signatures.Where(s => s.Charter == charter.Id).Select(s => s.Partner)
            .Union(db.CharterVersions.Where(v => v.Charter == charter.Id && v.SetAside!.Party != null).Select(v => v.SetAside!.Party!.Value));
        var partners = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name })
            .Union(db.Partners.Where(p => left.Contains(p.Id)).Select(p => new { p.Id, p.Name }))
            .ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var acted = db.Positions.Where(x => x.Charter == charter.Id).Select(x => x.TakenBy)
            .Union(db.CharterVersions.Where(v => v.Charter == charter.Id && v.SetAside != null).Select(v => v.SetAside!.By));
        var people = await db.People.Where(p => named.Contains(p.Id) || (p.StandsFor != null && parties.Contains(p.StandsFor.Value)))
            .Select(p => new { p.Id, p.Name, p.StandsFor, p.IsSuspended })
            .Union(db.People.Where(p => acted.Contains(p.Id)).Select(p => new { p.Id, p.Name, p.StandsFor, p.IsSuspended }))
            .ToListAsync(ct);
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
