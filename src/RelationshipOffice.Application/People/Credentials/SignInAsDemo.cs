using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>The people of the demo world, for the sign-in page; nobody where the office is no demonstration.</summary>
[Requires(Permission.Visit)]
public sealed record FindDemoAccounts : IQuery<IReadOnlyList<DemoAccount>>;

/// <summary>One person of the demo world and what they are there.</summary>
public sealed record DemoAccount(PersonId Id, string Name, string Title, Roles Roles, string? Partner);

internal sealed class FindDemoAccountsHandler(OfficeDbContext db, OfficeOptions options) : IHandler<FindDemoAccounts, IReadOnlyList<DemoAccount>>
{
    public async Task<Result<IReadOnlyList<DemoAccount>>> HandleAsync(FindDemoAccounts request, Actor actor, CancellationToken ct)
    {
        if (!options.IsDemo)
        {
            return (DemoAccount[])[];
        }

        using var all = db.PastTheWall();
        return await db.People.Where(p => p.IsDemo && !p.IsSuspended)
            .OrderBy(p => p.Id)
            .Select(p => new DemoAccount(
                p.Id, p.Name, p.Title, p.Roles, db.Partners.Where(x => x.Id == p.StandsFor).Select(x => x.Name).FirstOrDefault()))
            .ToArrayAsync(ct);
    }
}

/// <summary>Signs in as a person of the demo world, without a password; refused for anybody else and in any other office.</summary>
[Requires(Permission.Visit)]
public sealed class SignInAsDemo : ICommand<SignInAnswer>
{
    public required PersonId Person { get; init; }

    public required Device Device { get; init; }
}

internal sealed class SignInAsDemoHandler(OfficeDbContext db, Accounts accounts, Sessions sessions, OfficeOptions options)
    : IHandler<SignInAsDemo, SignInAnswer>
{
    public async Task<Result<SignInAnswer>> HandleAsync(SignInAsDemo request, Actor actor, CancellationToken ct)
    {
        var isDemo = options.IsDemo && await db.People.AnyAsync(p => p.Id == request.Person && p.IsDemo, ct);
        if (!isDemo || await accounts.LockAsync(request.Person, ct) is not { } user)
        {
            return SignInAnswer.Refused;
        }

        return await sessions.StartAsync(user, SignInMethod.Demo, request.Device, ct) is { } session
            ? SignInAnswer.In(session)
            : SignInAnswer.Refused;
    }
}
