using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class RightsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_role_taken_is_missing_at_the_next_action()
    {
        var (id, email) = await office.AMemberAsync(Roles.Officer);
        var door = office.At((await office.TryAsync(email)).Session!);
        await door.AskAsync(new FindPeople()).ValueAsync();
        var partner = await office.APartnerAsync();
        await (await AdminAsync()).SendAsync(new MovePerson { Person = id, Version = (await office.SeenAsync(id)).Version, StandsFor = partner }).ValueAsync();

        await (await AdminAsync()).SendAsync(await ChangeAsync(id, Roles.PartnerManager)).ValueAsync();

        await door.AskAsync(new FindPeople()).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_change_of_roles_is_recorded_and_shown_to_administrators()
    {
        var (id, _) = await office.AMemberAsync(Roles.Officer);

        await (await AdminAsync()).SendAsync(await ChangeAsync(id, Roles.Officer | Roles.Executive)).ValueAsync();

        var seen = await (await AdminAsync()).AskAsync(new GetPerson(id)).ValueAsync();
        Assert.Contains(seen.History, s => s is { What: "Is officer and executive, was officer", By: "Ada Admin" });
        Assert.Empty((await office.SeenAsync(id)).History);
    }

    [Theory]
    [InlineData((Roles)16)]
    [InlineData((Roles)(-1))]
    [InlineData(Roles.None)]
    public async Task A_forged_role_is_refused(Roles forged)
    {
        var (id, _) = await office.AMemberAsync();

        await (await AdminAsync()).SendAsync(await ChangeAsync(id, forged)).RefusedAsync(PersonErrors.RolesUnknown);
    }

    [Fact]
    public async Task Who_has_no_right_changes_no_roles_not_even_the_own()
    {
        await office.As(office.Officer).SendAsync(await ChangeAsync(office.Officer, Roles.Administrator)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var (id, _) = await office.AMemberAsync();
        var stale = await ChangeAsync(id, Roles.Officer | Roles.Executive);
        await (await AdminAsync()).SendAsync(await ChangeAsync(id, Roles.Officer)).ValueAsync();

        await (await AdminAsync()).SendAsync(stale).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Nobody_suspends_themselves()
    {
        var admin = await office.AnAdministratorAsync();

        await office.As(admin).SendAsync(await SuspendAsync(admin)).RefusedAsync(PersonErrors.NotYourself);
    }

    [Fact]
    public async Task Suspension_ends_open_sessions_and_reinstating_does_not_bring_them_back()
    {
        var (id, email) = await office.AMemberAsync();
        var session = (await office.TryAsync(email)).Session!;
        await (await AdminAsync()).SendAsync(await SuspendAsync(id)).ValueAsync();
        await office.At(session).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);

        await (await AdminAsync()).SendAsync(new ReinstatePerson { Person = id, Version = (await office.SeenAsync(id)).Version }).ValueAsync();

        await office.At(session).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);
        Assert.NotNull((await office.TryAsync(email)).Session);
    }

    [Fact]
    public async Task Standings_tell_good_sign_ins_from_lost_ones()
    {
        var (id, email) = await office.AMemberAsync();
        var (kept, ended) = ((await office.TryAsync(email)).Session!, (await office.TryAsync(email)).Session!);
        await office.At(ended).SendAsync(new SignOut()).ValueAsync();

        var asked = new CheckStandings([Of(kept), Of(ended), Of(kept) with { Stamp = "old" }, new Identity(PersonId.New(), null)]);
        var standings = await office.AsVisitor().AskAsync(asked).ValueAsync();

        Assert.Equal([new Rights(Roles.Executive, null), null, null, null], standings.Select(s => s.Rights));

        static Identity Of(SignedIn session) => new(session.Person, session.Stamp, null, session.Session);
    }

    [Fact]
    public async Task People_are_found_by_name_address_and_partner_one_page_at_a_time()
    {
        var partner = await office.APartnerAsync();
        var id = await office.APersonAsync("Zebedee 100% Zorn", Roles.PartnerManager, partner);
        await office.APersonAsync("Zebedee Other", Roles.Officer);

        var found = await office.As(office.Officer).AskAsync(new FindPeople("zebedee", Slice: new Slice(1, 1))).ValueAsync();
        var exact = await office.As(office.Officer).AskAsync(new FindPeople("100%")).ValueAsync();

        Assert.Equal((2, 1), (found.Total, found.Rows.Count));
        Assert.Equal(id, Assert.Single(exact.Rows).Id);
        Assert.NotNull(exact.Rows[0].Partner);
    }

    [Fact]
    public async Task People_do_not_exist_for_partner_managers()
    {
        var manager = await office.APersonAsync("Ravi Shah", Roles.PartnerManager, await office.APartnerAsync());

        await office.As(manager).AskAsync(new FindPeople()).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<Pipeline.Office> AdminAsync() => office.As(await office.AnAdministratorAsync());

    private async Task<ChangeRoles> ChangeAsync(PersonId id, Roles roles) =>
        new() { Person = id, Version = (await office.SeenAsync(id)).Version, Roles = roles };

    private async Task<SuspendPerson> SuspendAsync(PersonId id) =>
        new() { Person = id, Version = (await office.SeenAsync(id)).Version, Reason = "Left the partner" };
}
