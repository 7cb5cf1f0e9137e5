using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Whether these sign-ins are still good, and with which rights; asked for open pages and for cookies, all at once.</summary>
[Requires(Permission.Visit, IsRoutine = true)]
public sealed record CheckStandings(IReadOnlyList<Identity> SignIns) : IQuery<IReadOnlyList<Standing>>;

/// <summary>How one sign-in stands at this moment: null rights mean that it is no longer good.</summary>
public sealed record Standing(Identity SignIn, Rights? Rights);

/// <summary>What decides on what somebody may see and do; when it changes, open pages begin anew.</summary>
public sealed record Rights(Roles Roles, PartnerId? StandsFor, PartnerId? LooksAs = null);

internal sealed class CheckStandingsHandler(OfficeDbContext db, OfficeOptions options, OfficeClock clock)
    : IHandler<CheckStandings, IReadOnlyList<Standing>>
{
    public async Task<Result<IReadOnlyList<Standing>>> HandleAsync(CheckStandings request, Actor actor, CancellationToken ct)
    {
        var now = clock.Now;
        var people = request.SignIns.Select(s => s.Person).Distinct().ToList();
        var sessions = request.SignIns.Select(s => s.Session).OfType<Guid>().Distinct().ToList();
        var rights = await db.People
            .Where(p => people.Contains(p.Id) && !p.IsSuspended && (!p.IsDemo || options.IsDemo))
            .ToDictionaryAsync(p => p.Id, p => new Rights(p.Roles, p.StandsFor), ct);
        var ids = people.Select(p => p.Value).ToList();
        var stamps = await db.Users.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.SecurityStamp, ct);
        var open = await db.Sessions.Where(s => sessions.Contains(s.Id) && s.EndedAt == null && s.EndsAt > now)
            .ToDictionaryAsync(s => s.Id, s => s.LooksAs, ct);
        return request.SignIns.Select(s => new Standing(s, IsGood(s) ? RightsOf(s) : null)).ToArray();

        Rights RightsOf(Identity signIn) => rights[signIn.Person] with { LooksAs = signIn.Session is { } session ? open[session] : null };

        bool IsGood(Identity signIn) => rights.ContainsKey(signIn.Person)
            && (signIn.Stamp is null || signIn.Stamp == stamps.GetValueOrDefault(signIn.Person.Value))
            && (signIn.Session is null || open.ContainsKey(signIn.Session.Value));
    }
}
