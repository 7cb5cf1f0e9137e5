using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

/// <summary>One office from its first start on: the order of the steps is the story.</summary>
public sealed class FirstAdministratorTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Email = "first@people.example";

    [Fact]
    public async Task The_first_administrator_is_made_once_kept_and_repaired()
    {
        Assert.True(await office.AsVisitor().AskAsync(new IsSetupOpen()).ValueAsync());
        await office.AsVisitor().SendAsync(Setup("wrong-token")).RefusedAsync(SetUpOffice.TokenWrong);

        var token = office.Services.GetRequiredService<SetupToken>().Value;
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.AsVisitor().SendAsync(Setup(token))));
        var first = Assert.Single(answers, a => a.IsDone).Value;
        Assert.False(await office.AsVisitor().AskAsync(new IsSetupOpen()).ValueAsync());

        await TheLastAdministratorStaysAsync(first);
        await TheConsoleRepairsAsync(first);
    }

    private async Task TheLastAdministratorStaysAsync(PersonId first)
    {
        var seen = await office.SeenAsync(first);
        Assert.Equal("Northern Care", seen.Partner);
        await office.As(first).SendAsync(new ChangeRoles { Person = first, Version = seen.Version, Roles = Roles.Officer })
            .RefusedAsync(PersonErrors.LastAdministrator);

        var second = await office.AnAdministratorAsync();
        await office.As(second).SendAsync(new SuspendPerson { Person = first, Version = seen.Version, Reason = "On leave" }).ValueAsync();
        var alone = await office.SeenAsync(second);
        await office.As(second).SendAsync(new ChangeRoles { Person = second, Version = alone.Version, Roles = Roles.Officer })
            .RefusedAsync(PersonErrors.LastAdministrator);
    }

    private async Task TheConsoleRepairsAsync(PersonId first)
    {
        var password = (await BreakGlass.RepairAdministratorAsync(office.Services, Email.ToUpperInvariant(), TestContext.Current.CancellationToken)).Value;

        Assert.Null((await office.TryAsync(Email)).Session);
        var session = (await office.TryAsync(Email, password)).Session;
        Assert.True(session is { NeedsPassword: true } && session.Person == first);
        Assert.Null((await office.TryAsync(Email, password)).Session);

        var renewed = (await office.At(session).SendAsync(new ChangePassword { Password = People.Password, Device = People.Desk }).ValueAsync()).Session!;
        Assert.False(renewed.NeedsPassword);
        var history = (await office.At(renewed).AskAsync(new GetPerson(first)).ValueAsync()).History;
        Assert.Contains(history, s => s.By == "The console");
    }

    private static SetUpOffice Setup(string token) =>
        new() { Token = token, Name = "Fiona First", Email = Email, Password = People.Password, Organisation = "Northern Care" };
}
