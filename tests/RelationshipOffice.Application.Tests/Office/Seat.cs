using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>Somebody with a session of their own, as a browser has it, where what the session holds matters.</summary>
internal static class Seat
{
    public static async Task<Pipeline.Office> SeatAsync(IServiceProvider services, OfficeDbContext db, PersonId person)
    {
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            Person = person,
            Method = SignInMethod.Demo,
            StartedAt = DateTimeOffset.UnixEpoch,
            EndsAt = DateTimeOffset.UnixEpoch.AddYears(100),
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        return new Pipeline.Office(
            services.GetRequiredService<IServiceScopeFactory>(), new Sits(new Identity(person, null, null, session.Id)), NullLogger<Pipeline.Office>.Instance);
    }

    public static async Task<Pipeline.Office> SeatAsync(this OfficeFixture office, PersonId person)
    {
        await using var db = office.Database();
        return await SeatAsync(office.Services, db, person);
    }

    private sealed class Sits(Identity identity) : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(identity);
    }
}
