using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>One person with rights, means of signing in and what was changed about them.</summary>
[Requires(Permission.SeePeople)]
public sealed record GetPerson(PersonId Person) : IQuery<PersonDetails>;

/// <summary>What the person page shows; credentials and history are for administrators only.</summary>
public sealed record PersonDetails(
    PersonId Id, uint Version, string Name, string Title, string Email, BusinessFunction? Function, Roles Roles, PartnerId? StandsFor, string? Partner,
    bool IsSuspended, bool IsDemo, PersonAccess? Access, IReadOnlyList<PersonStep> History, bool MayAdminister, bool IsMyself);

/// <summary>By what the person can sign in, and whether anybody is signed in.</summary>
public sealed record PersonAccess(bool HasPassword, bool HasSecondFactor, int Passkeys, int OpenSessions, DateTimeOffset? LockedUntil);

/// <summary>One recorded change of the person, in words.</summary>
public sealed record PersonStep(DateTimeOffset Moment, string By, string What);

internal sealed class GetPersonHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetPerson, PersonDetails>
{
    private const int Steps = 50;

    public async Task<Result<PersonDetails>> HandleAsync(GetPerson request, Actor actor, CancellationToken ct)
    {
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.Person, ct) is not { } person)
        {
            return OfficeErrors.NotFound;
        }

        var may = actor.May(Permission.AdministerPeople);
        var partner = await db.Partners.Where(p => p.Id == person.StandsFor).Select(p => p.Name).SingleOrDefaultAsync(ct);
        return new PersonDetails(
            person.Id, person.Version, person.Name, person.Title, person.Email, person.Function, person.Roles, person.StandsFor, partner,
            person.IsSuspended, person.IsDemo, may ? await AccessAsync(person.Id, ct) : null,
            may ? await HistoryAsync(person.Id, ct) : [], may, person.Id == actor.Id);
    }

    private Task<PersonAccess?> AccessAsync(PersonId person, CancellationToken ct)
    {
        var now = clock.Now;
        return db.Users.Where(u => u.Id == person.Value)
            .Select(u => new PersonAccess(
                u.PasswordHash != null, u.TwoFactorEnabled,
                db.UserPasskeys.Count(k => k.UserId == u.Id),
                db.Sessions.Count(s => s.Person == person && s.EndedAt == null && s.EndsAt > now),
                u.LockoutEnd > now ? u.LockoutEnd : null))
            .SingleOrDefaultAsync(ct);
    }

    private async Task<IReadOnlyList<PersonStep>> HistoryAsync(PersonId person, CancellationToken ct)
    {
        var entries = await db.Activity.AsNoTracking()
            .Where(a => a.SubjectKind == SubjectKind.Person && a.SubjectId == person.Value)
            .OrderByDescending(a => a.Sequence).Take(Steps)
            .Select(a => new { a.Moment, a.ActorName, a.Event, a.Content })
            .ToListAsync(ct);
        var partners = await db.Partners.Where(p => entries.Count > 0).Select(p => new { p.Id, p.Name }).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return [.. entries.Select(e => new PersonStep(e.Moment, e.ActorName, PersonWords.Of(e.Event, e.Content, partners)))];
    }
}
