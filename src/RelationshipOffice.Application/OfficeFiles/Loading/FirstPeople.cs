using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Finds who acts while files are loaded: an officer and an administrator of the office. An empty office takes those of
/// the files; the very first of them is entered by the console, as the break-glass administrator is.
/// </summary>
internal sealed class FirstPeople(Loading loading, IServiceScopeFactory scopes)
{
    private static readonly Error NoAdministrator = new(
        "office_file.first.no_administrator",
        "Nobody administers this office yet. Open /setup first, or give a file with a person who has the role administrator.");

    private static readonly Error NoOfficer = new(
        "office_file.first.no_officer",
        "This office has no officer yet. Give somebody that role first, or give a file with a person who has it.");

    public async Task NameAsync(IReadOnlyList<ReadFile> files, CancellationToken ct)
    {
        loading.Administrator = await FindAsync(Roles.Administrator, ct)
            ?? await EnterAsync(files, Roles.Administrator, NoAdministrator, (path, person) => ByConsoleAsync(path, person, ct));
        loading.Officer = await FindAsync(Roles.Officer, ct)
            ?? await EnterAsync(files, Roles.Officer, NoOfficer, (path, person) => loading.SendAsync(loading.Administrator, path, person, ct));
    }

    private Task<PersonId?> FindAsync(Roles role, CancellationToken ct) => loading.ReadAsync(
        db => db.People.Where(p => !p.IsSuspended && (p.Roles & role) != 0 && (!p.IsDemo || loading.IsDemo))
            .OrderBy(p => p.Id).Select(p => (PersonId?)p.Id).FirstOrDefaultAsync(ct), ct);

    // Without a partner as yet: partners come in by the officer whom this makes.
    private async Task<PersonId> EnterAsync(
        IReadOnlyList<ReadFile> files, Roles role, Error missing, Func<string, RegisterPerson, Task<PersonId>> enter)
    {
        foreach (var file in files)
        {
            loading.Begin(file.Name);
            var place = file.Content.People.ToList().FindIndex(p => p.AllRoles.HasFlag(role));
            if (place >= 0)
            {
                loading.Tally.Added(LoadPeople.What);
                return await enter($"$.people[{place}]", LoadPeople.Registration(file.Content.People[place], null, loading.IsDemo));
            }
        }

        throw new LoadStopped([loading.Refusal("$.people", missing)]);
    }

    private async Task<PersonId> ByConsoleAsync(string path, RegisterPerson person, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        Result<PersonId> entered;
        try
        {
            entered = await scope.ServiceProvider.GetRequiredService<OneSave>()
                .RunAsync(UseCase.Of<PersonId>(typeof(RegisterPerson)), scope.ServiceProvider, person, Actor.Console, ct);
        }
        catch (Exception thrown) when (Pipeline.Refusal.For(thrown) is { } refusal)
        {
            entered = refusal;
        }

        return entered.TryGet(out var id) ? id : throw new LoadStopped([.. entered.Errors.Select(e => loading.Refusal(path, e))]);
    }
}
