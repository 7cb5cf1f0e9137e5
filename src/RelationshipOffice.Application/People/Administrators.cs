using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Holds that there is always somebody who can administer, and that only one change of that runs at a time.</summary>
internal sealed class Administrators(OfficeDbContext db)
{
    /// <summary>Whether there is any, not counting one; others who want to change it wait until the transaction ends.</summary>
    public async Task<bool> AnyAsync(PersonId? but, CancellationToken ct)
    {
        db.Ahead.Lock("administrators", 2);
        return await WhoMay.AnyAsync(p => p.Id != but, ct);
    }

    /// <summary>The same question without waiting, for those who only look.</summary>
    public Task<bool> AreThereAsync(CancellationToken ct) => WhoMay.AnyAsync(ct);

    /// <summary>Refuses when the last one would go (<c>person.administrator.last</c>).</summary>
    public async Task RemainWithoutAsync(Person person, CancellationToken ct)
    {
        if (person.Roles.HasFlag(Roles.Administrator) && !person.IsSuspended)
        {
            Rule.Guard(await AnyAsync(person.Id, ct), PersonErrors.LastAdministrator);
        }
    }

    private IQueryable<Person> WhoMay => db.People.Where(p => !p.IsSuspended && (p.Roles & Roles.Administrator) != 0);
}
