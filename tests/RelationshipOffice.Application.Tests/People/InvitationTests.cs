using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class InvitationTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Who_accepts_joins_with_the_roles_of_the_invitation_and_signs_in()
    {
        var (id, email) = await office.AMemberAsync(Roles.Officer);

        Assert.Equal(Roles.Officer, (await office.SeenAsync(id)).Roles);
        Assert.Equal(id, (await office.TryAsync(email)).Session?.Person);
    }

    [Fact]
    public async Task A_link_is_good_once()
    {
        var (link, email) = await ALinkAsync();
        await office.AsVisitor().SendAsync(People.Accept(link.Token, email)).ValueAsync();

        await office.AsVisitor().SendAsync(People.Accept(link.Token, email)).RefusedAsync(InvitationErrors.Used);
    }

    [Fact]
    public async Task Two_who_use_a_link_at_once_do_not_both_come_in()
    {
        var (link, email) = await ALinkAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => office.AsVisitor().SendAsync(People.Accept(link.Token, email))));

        Assert.Single(answers, a => a.IsDone);
    }

    [Fact]
    public async Task A_link_taken_back_is_refused()
    {
        var (link, email) = await ALinkAsync();
        await (await AdminAsync()).SendAsync(new RevokeInvitation { Invitation = link.Id }).ValueAsync();

        await office.AsVisitor().SendAsync(People.Accept(link.Token, email)).RefusedAsync(InvitationErrors.Revoked);
    }

    [Fact]
    public async Task A_link_that_has_run_out_is_refused()
    {
        var (link, email) = await ALinkAsync();
        office.Clock.Advance(TimeSpan.FromDays(8));

        await office.AsVisitor().AskAsync(new ReadInvitation(link.Token)).RefusedAsync(InvitationErrors.Expired);
        await office.AsVisitor().SendAsync(People.Accept(link.Token, email)).RefusedAsync(InvitationErrors.Expired);
    }

    [Fact]
    public async Task A_link_is_good_only_for_the_address_it_was_made_for()
    {
        var (link, _) = await ALinkAsync();

        await office.AsVisitor().SendAsync(People.Accept(link.Token, People.AnEmail())).RefusedAsync(InvitationErrors.OtherEmail);
    }

    [Fact]
    public async Task A_guessed_link_leads_nowhere() =>
        await office.AsVisitor().AskAsync(new ReadInvitation("guessed")).RefusedAsync(InvitationErrors.Unknown);

    [Fact]
    public async Task A_refused_password_leaves_the_link_good()
    {
        var (link, email) = await ALinkAsync();
        var tooShort = new AcceptInvitation { Token = link.Token, Email = email, Name = "Gustav", Password = "short" };
        await office.AsVisitor().SendAsync(tooShort).RefusedAsync("person.password.too_short");

        await office.AsVisitor().SendAsync(People.Accept(link.Token, email)).ValueAsync();
    }

    [Fact]
    public async Task Who_has_no_right_cannot_invite() =>
        await office.As(office.Officer).SendAsync(new InvitePerson { Email = People.AnEmail(), Roles = Roles.Officer }).RefusedAsync(OfficeErrors.Forbidden);

    [Fact]
    public async Task A_forged_role_is_refused() =>
        await (await AdminAsync()).SendAsync(new InvitePerson { Email = People.AnEmail(), Roles = (Roles)64 }).RefusedAsync(PersonErrors.RolesUnknown);

    [Fact]
    public async Task A_partner_manager_stands_for_a_partner() =>
        await (await AdminAsync()).SendAsync(new InvitePerson { Email = People.AnEmail(), Roles = Roles.PartnerManager }).RefusedAsync(PersonErrors.PartnerNeeded);

    [Fact]
    public async Task Somebody_who_is_in_the_office_is_not_invited_again()
    {
        var (_, email) = await office.AMemberAsync();

        await (await AdminAsync()).SendAsync(new InvitePerson { Email = email.ToUpperInvariant(), Roles = Roles.Officer }).RefusedAsync(PersonErrors.EmailTaken);
    }

    [Fact]
    public async Task A_renewed_access_sets_a_new_password_and_ends_the_old_sessions()
    {
        var (id, email) = await office.AMemberAsync();
        var session = (await office.TryAsync(email)).Session!;
        var link = await (await AdminAsync()).SendAsync(new RenewAccess { Person = id }).ValueAsync();

        var accept = new AcceptInvitation { Token = link.Token, Email = email, Password = "another long secret" };
        await office.AsVisitor().SendAsync(accept).ValueAsync();

        Assert.Null((await office.TryAsync(email)).Session);
        Assert.NotNull((await office.TryAsync(email, "another long secret")).Session);
        await office.At(session).AskAsync(new FindPeople()).RefusedAsync(OfficeErrors.SignedOut);
    }

    private async Task<(InvitationLink Link, string Email)> ALinkAsync()
    {
        var email = People.AnEmail();
        return (await (await AdminAsync()).SendAsync(new InvitePerson { Email = email, Roles = Roles.Executive }).ValueAsync(), email);
    }

    private async Task<Pipeline.Office> AdminAsync() => office.As(await office.AnAdministratorAsync());
}
