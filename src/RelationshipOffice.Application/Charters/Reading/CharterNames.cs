using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Names of all partners and people that stand anywhere in one charter's record, read in one statement.</summary>
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
        var acted = db.Positions.Where(x => x.Charter == charter.Id).Select(x => x.TakenBy)
            .Union(db.CharterVersions.Where(v => v.Charter == charter.Id && v.SetAside != null).Select(v => v.SetAside!.By));
        var found = await Names(db.Partners.Where(p => parties.Contains(p.Id))).Union(Names(db.Partners.Where(p => left.Contains(p.Id))))
            .Union(Names(db.People.Where(p => named.Contains(p.Id) || (p.StandsFor != null && parties.Contains(p.StandsFor.Value)))))
            .Union(Names(db.People.Where(p => acted.Contains(p.Id)))).ToListAsync(ct);
        return new CharterNames(
            found.Where(n => n.IsPartner).ToDictionary(n => PartnerId.From(n.Id), n => n.Name),
            found.Where(n => !n.IsPartner).ToDictionary(n => new PersonId(n.Id), n => n.Name),
            found.Where(n => n.UserOf is not null).Select(n => PartnerId.From(n.UserOf!.Value)).ToHashSet());
    }

    // Through object: the column is the uuid itself, only the typed id stands between.
    private static IQueryable<Named> Names(IQueryable<Partner> partners) =>
        partners.Select(p => new Named { Id = (Guid)(object)p.Id, Name = p.Name, IsPartner = true, UserOf = null });

    private static IQueryable<Named> Names(IQueryable<Person> people) => people.Select(p => new Named
    {
        Id = (Guid)(object)p.Id,
        Name = p.Name,
        IsPartner = false,
        UserOf = p.IsSuspended ? null : (Guid?)(object?)p.StandsFor,
    });

    public string Partner(PartnerId id) => partners.GetValueOrDefault(id, "A former party");

    public PersonName? Person(PersonId? id) => id is { } known ? new PersonName(known, people.GetValueOrDefault(known, "Somebody")) : null;

    public bool HasUsers(PartnerId partner) => withUsers.Contains(partner);

    public IReadOnlyDictionary<PartnerId, string> Partners => partners;

    private sealed class Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";

        public bool IsPartner { get; init; }

        /// <summary>The partner for which a person signs in.</summary>
        public Guid? UserOf { get; init; }
    }
}
