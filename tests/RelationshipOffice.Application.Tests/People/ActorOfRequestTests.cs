using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class ActorOfRequestTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_questions_of_one_request_ask_once_who_acts()
    {
        var person = await office.APersonAsync("Rita Reader", Roles.Executive);
        var request = Request(person);

        Assert.Equal(1, await Statements.CountAsync(() => request.AskAsync(new ConfirmSignIn()).ValueAsync()));
        Assert.Equal(0, await Statements.CountAsync(() => request.AskAsync(new GetMe()).ValueAsync()));
        Assert.Equal(0, await Statements.CountAsync(() => request.AskAsync(new ConfirmSignIn()).ValueAsync()));
    }

    [Fact]
    public async Task The_next_request_sees_what_was_lost_meanwhile()
    {
        var person = await office.APersonAsync("Rita Reader", Roles.Administrator);
        await Request(person).AskAsync(new FindInvitations()).ValueAsync();

        await LoseAsync(person, Roles.Executive);

        await Request(person).AskAsync(new FindInvitations()).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_command_never_acts_on_kept_rights_and_what_follows_it_asks_anew()
    {
        var person = await office.APersonAsync("Ira Inviter", Roles.Administrator);
        var request = Request(person);
        await request.AskAsync(new FindInvitations()).ValueAsync();

        await LoseAsync(person, Roles.Executive);

        await request.SendAsync(new InvitePerson { Email = People.AnEmail(), Roles = Roles.Executive }).RefusedAsync(OfficeErrors.Forbidden);
        await request.AskAsync(new FindInvitations()).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task Nothing_is_kept_for_somebody_else()
    {
        var (one, two) = (await office.APersonAsync("One", Roles.Officer), await office.APersonAsync("Two", Roles.Executive));
        var source = new RequestSource { Identity = new Identity(one, null, "10.0.0.1") };
        var request = Request(source);
        Assert.Equal(one, (await request.AskAsync(new GetMe()).ValueAsync()).Id);

        source.Identity = new Identity(two, null, "10.0.0.1");

        Assert.Equal(two, (await request.AskAsync(new GetMe()).ValueAsync()).Id);
    }

    private async Task LoseAsync(PersonId person, Roles kept)
    {
        var admin = office.As(await office.AnAdministratorAsync());
        await admin.SendAsync(new ChangeRoles { Person = person, Version = (await office.SeenAsync(person)).Version, Roles = kept }).ValueAsync();
    }

    private Pipeline.Office Request(PersonId person) => Request(new RequestSource { Identity = new Identity(person, null) });

    private Pipeline.Office Request(RequestSource source) =>
        new(office.Services.GetRequiredService<IServiceScopeFactory>(), source, NullLogger<Pipeline.Office>.Instance);

    /// <summary>One request of a browser.</summary>
    private sealed class RequestSource : IActorSource
    {
        public required Identity Identity { get; set; }

        public ActorOfRequest? Kept { get; } = new();

        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(Identity);
    }
}
