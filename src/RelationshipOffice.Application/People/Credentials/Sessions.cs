using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Begins and ends sessions, in the transaction of the use case.</summary>
internal sealed class Sessions(OfficeDbContext db, OfficeOptions options, OfficeClock clock)
{
    /// <summary>Begins a session if the person may come in at all; clears the count of wrong tries.</summary>
    public async Task<SignedIn?> StartAsync(OfficeUser user, SignInMethod method, Device device, CancellationToken ct)
    {
        var id = PersonId.From(user.Id);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is null || !MayEnter(person))
        {
            return null;
        }

        Lockout.Open(user);
        var now = clock.Now;
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            Person = id,
            Method = method,
            StartedAt = now,
            EndsAt = now + Session.Longest,
            Address = Cut(device.Address, Text.Name),
            Agent = Cut(device.Agent, Text.Line),
        };
        db.Sessions.Add(session);
        return new SignedIn(id, person.Name, user.SecurityStamp ?? "", session.Id, user.HasOneTimePassword);
    }

    /// <summary>Suspended people stay out, and people of the demo world wherever the office is no demonstration.</summary>
    public bool MayEnter(Person person) => !person.IsSuspended && (!person.IsDemo || options.IsDemo);

    public Task EndAllAsync(PersonId person, CancellationToken ct)
    {
        var now = clock.Now;
        return db.Sessions.Where(s => s.Person == person && s.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now), ct);
    }

    internal static string? Cut(string? text, int limit) => text?.Length > limit ? text[..limit] : text;
}
