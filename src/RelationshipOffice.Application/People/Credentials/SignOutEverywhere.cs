using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Ends every session of a person, the asker's own if nobody is named; ending somebody else's is for administrators
/// (<c>office.forbidden</c>).
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class SignOutEverywhere : Command<Done>
{
    public PersonId? Person { get; init; }
}

internal sealed class SignOutEverywhereHandler(OfficeDbContext db, Accounts accounts, Sessions sessions) : IHandler<SignOutEverywhere, Done>
{
    public async Task<Result<Done>> HandleAsync(SignOutEverywhere request, Actor actor, CancellationToken ct)
    {
        var id = request.Person ?? actor.Id;
        if (id != actor.Id && !actor.May(Permission.AdministerPeople))
        {
            return OfficeErrors.Forbidden;
        }

        if (await db.People.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        await accounts.EndEverythingAsync(id, sessions, ct);
        person.Note(CredentialChange.SignedOutEverywhere);
        return Done.Value;
    }
}
