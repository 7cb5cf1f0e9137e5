using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Makes or repairs an administrator of this office whatever else is broken: roles, suspension, lock, second factor. The
/// answer is a password for one sign-in. Said on the machine's console, or by an administrator.
/// </summary>
[Requires(Permission.AdministerOffice)]
public sealed class RepairAdministrator : ICommand<string>
{
    public required string Email { get; init; }
}

internal sealed class RepairAdministratorHandler(OfficeDbContext db, Accounts accounts, Sessions sessions) : IHandler<RepairAdministrator, string>
{
    public async Task<Result<string>> HandleAsync(RepairAdministrator request, Actor actor, CancellationToken ct)
    {
        var password = Secrets.NewLegible(4);
        var email = EmailAddress.Clean(request.Email, nameof(request.Email));
        var person = await db.People.SingleOrDefaultAsync(p => p.Email == email, ct);
        var id = person?.Id ?? PersonId.New();
        var user = await accounts.LockAsync(id, ct);
        var refusals = user is null ? await accounts.OpenAsync(id, email, password) : await accounts.SetPasswordAsync(user, password);
        if (refusals.Count > 0)
        {
            return Result<string>.Refused(refusals);
        }

        user ??= (await accounts.LockAsync(id, ct))!;
        user.HasOneTimePassword = true;
        Lockout.Open(user);
        SecondFactor.Forget(user);
        await sessions.EndAllAsync(id, ct);
        Restore(person ?? db.People.Add(new Person(id, email, email, null, Roles.Administrator)).Entity);
        return password;
    }

    private static void Restore(Person person)
    {
        person.ChangeRoles(person.Roles | Roles.Administrator);
        if (person.IsSuspended)
        {
            person.Reinstate();
        }

        person.Note(CredentialChange.RepairedFromTheConsole);
    }
}

/// <summary>The break-glass way in: whoever holds the machine and its database holds the office.</summary>
public static class BreakGlass
{
    /// <summary>Makes or repairs the administrator and answers the one-time password, or why not.</summary>
    public static async Task<Result<string>> RepairAdministratorAsync(IServiceProvider services, string email, CancellationToken ct = default)
    {
        await using var scope = services.CreateAsyncScope();
        var request = new RepairAdministrator { Email = email };
        try
        {
            return await scope.ServiceProvider.GetRequiredService<OneSave>()
                .RunAsync(UseCase.Of<string>(typeof(RepairAdministrator)), scope.ServiceProvider, request, Actor.Console, ct);
        }
        catch (Exception thrown) when (Refusal.For(thrown) is { } refusal)
        {
            return refusal;
        }
    }
}
