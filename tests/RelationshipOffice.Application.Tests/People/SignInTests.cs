using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class SignInTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_fifth_wrong_password_locks_even_the_right_one_out()
    {
        var (_, email) = await office.AMemberAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(SignInAnswer.Refused, await office.TryAsync(email, "a wrong password"));
        }

        Assert.Equal(SignInAnswer.Refused, await office.TryAsync(email));
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull((await office.TryAsync(email)).Session);
    }

    [Fact]
    public async Task Wrong_tries_at_the_same_time_are_all_counted()
    {
        var (id, email) = await office.AMemberAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.TryAsync(email, "a wrong password")));

        Assert.NotNull((await office.As(await office.AnAdministratorAsync()).AskAsync(new GetPerson(id)).ValueAsync()).Access!.LockedUntil);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_as_a_wrong_password()
    {
        var (_, email) = await office.AMemberAsync();

        Assert.Equal(await office.TryAsync(email, "a wrong password"), await office.TryAsync("nobody@people.example", "a wrong password"));
    }

    [Fact]
    public async Task A_suspended_person_does_not_come_in()
    {
        var (id, email) = await office.AMemberAsync();
        await SuspendAsync(id);

        Assert.Equal(SignInAnswer.Refused, await office.TryAsync(email));
    }

    [Fact]
    public async Task Signing_out_makes_a_copied_cookie_worthless_and_leaves_other_sessions()
    {
        var (_, email) = await office.AMemberAsync();
        var (here, there) = ((await office.TryAsync(email)).Session!, (await office.TryAsync(email)).Session!);

        await office.At(here).SendAsync(new SignOut()).ValueAsync();

        await office.At(here).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);
        Assert.Single((await office.At(there).AskAsync(new GetMyAccount()).ValueAsync()).Sessions);
    }

    [Fact]
    public async Task Signed_out_everywhere_holds_from_the_next_action_on()
    {
        var (id, email) = await office.AMemberAsync();
        var session = (await office.TryAsync(email)).Session!;

        await office.As(await office.AnAdministratorAsync()).SendAsync(new SignOutEverywhere { Person = id }).ValueAsync();

        await office.At(session).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);
    }

    [Fact]
    public async Task Only_administrators_sign_others_out()
    {
        var (id, _) = await office.AMemberAsync();

        await office.As(office.Officer).SendAsync(new SignOutEverywhere { Person = id }).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_session_ends_after_seven_days()
    {
        var (_, email) = await office.AMemberAsync();
        var session = (await office.TryAsync(email)).Session!;
        office.Clock.Advance(TimeSpan.FromDays(7));

        await office.At(session).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);
    }

    [Fact]
    public async Task A_new_password_ends_the_old_session_and_begins_a_new_one()
    {
        var (_, email) = await office.AMemberAsync();
        var old = (await office.TryAsync(email)).Session!;

        var command = new ChangePassword { Current = People.Password, Password = "moss on the north side", Device = People.Desk };
        var renewed = (await office.At(old).SendAsync(command).ValueAsync()).Session!;

        await office.At(old).AskAsync(new GetMyAccount()).RefusedAsync(OfficeErrors.SignedOut);
        await office.At(renewed).AskAsync(new GetMyAccount()).ValueAsync();
    }

    [Theory]
    [InlineData("short", "person.password.too_short")]
    [InlineData("password123456", "person.password.too_easy")]
    [InlineData("aaaaaaaaaaaaaaaa", "person.password.too_easy")]
    public async Task A_password_that_is_easily_guessed_is_refused(string password, string code)
    {
        var (_, email) = await office.AMemberAsync();
        var door = office.At((await office.TryAsync(email)).Session!);

        await door.SendAsync(new ChangePassword { Current = People.Password, Password = password, Device = People.Desk }).RefusedAsync(code);
    }

    [Fact]
    public async Task A_password_is_not_changed_without_the_current_one()
    {
        var (_, email) = await office.AMemberAsync();
        var door = office.At((await office.TryAsync(email)).Session!);

        Assert.Equal(SignInAnswer.Refused, await door.SendAsync(Guess("not mine at all")).ValueAsync());
        Assert.NotNull((await office.TryAsync(email)).Session);
    }

    [Fact]
    public async Task Wrong_current_passwords_count_towards_the_lock_and_then_not_even_the_right_one_opens()
    {
        var (_, email) = await office.AMemberAsync();
        var door = office.At((await office.TryAsync(email)).Session!);
        for (var i = 0; i < 5; i++)
        {
            await door.SendAsync(Guess("not mine at all")).ValueAsync();
        }

        Assert.Equal(SignInAnswer.Refused, await door.SendAsync(Guess(People.Password)).ValueAsync());
        Assert.Equal(SignInAnswer.Refused, await office.TryAsync(email));
    }

    [Fact]
    public async Task Demo_people_exist_only_in_a_demonstration()
    {
        var (id, _) = await office.AMemberAsync();
        var admin = office.As(await office.AnAdministratorAsync());

        await admin.SendAsync(new RegisterPerson { Name = "Demo", Email = People.AnEmail(), Roles = Roles.Officer, IsDemo = true }).RefusedAsync(PersonErrors.NoDemo);
        Assert.Equal(SignInAnswer.Refused, await office.AsVisitor().SendAsync(new SignInAsDemo { Person = id, Device = People.Desk }).ValueAsync());
        Assert.Empty(await office.AsVisitor().AskAsync(new FindDemoAccounts()).ValueAsync());
    }

    [Fact]
    public async Task A_provider_brings_in_only_who_is_known_or_invited()
    {
        var (id, email) = await office.AMemberAsync();

        Assert.Equal(SignInAnswer.Refused, await FromProviderAsync("stranger@people.example", isVerified: true));
        Assert.Equal(SignInAnswer.Refused, await FromProviderAsync(email, isVerified: false));
        Assert.Equal(id, (await FromProviderAsync(email, isVerified: true)).Session?.Person);
        Assert.Equal(id, (await FromProviderAsync("changed@people.example", isVerified: false, subject: email)).Session?.Person);
    }

    [Fact]
    public async Task No_credential_is_ever_written_into_the_activity()
    {
        var (id, _) = await office.AMemberAsync();

        await using var db = office.Database();
        var hash = (await db.Users.SingleAsync(u => u.Id == id.Value)).PasswordHash!;
        Assert.DoesNotContain(await db.Activity.ToListAsync(), a => a.Content.Contains(hash, StringComparison.Ordinal)
            || a.Changes.Contains("PasswordHash", StringComparison.Ordinal) || a.Changes.Contains(People.Password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_console_makes_an_administrator_where_there_is_none()
    {
        var password = (await BreakGlass.RepairAdministratorAsync(office.Services, "glass@people.example", TestContext.Current.CancellationToken)).Value;

        var session = (await office.TryAsync("glass@people.example", password)).Session!;
        await office.At(session).AskAsync(new FindInvitations()).ValueAsync();
    }

    private static ChangePassword Guess(string current) => new() { Current = current, Password = "moss on the north side", Device = People.Desk };

    private async Task SuspendAsync(PersonId id)
    {
        var admin = office.As(await office.AnAdministratorAsync());
        await admin.SendAsync(new SuspendPerson { Person = id, Version = (await office.SeenAsync(id)).Version, Reason = "Left" }).ValueAsync();
    }

    private Task<SignInAnswer> FromProviderAsync(string email, bool isVerified, string? subject = null) => office.AsVisitor().SendAsync(
        new SignInWithProvider { Provider = "house", Subject = subject ?? email, Email = email, EmailIsVerified = isVerified, Name = "Somebody", Device = People.Desk })
        .ValueAsync();
}
