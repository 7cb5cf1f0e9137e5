using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.People;

public sealed class LookAsPartnerTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_office_sees_what_the_partner_sees_and_nothing_else()
    {
        var charter = await office.AConvergingCharterAsync();
        var other = await office.AConvergingCharterAsync();
        var seat = await office.SeatAsync(office.Officer);
        var own = await office.As(charter.Sides[0].Manager).AskAsync(new FindCharters(new Slice(1, 100))).ValueAsync();

        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[0].Partner }).ValueAsync();

        Assert.Equal(own.Rows.Select(r => r.Id), (await seat.AskAsync(new FindCharters(new Slice(1, 100))).ValueAsync()).Rows.Select(r => r.Id));
        await seat.AskAsync(new GetCharter(other.Id)).RefusedAsync(OfficeErrors.NotFound);
        var me = await seat.AskAsync(new GetMe()).ValueAsync();
        Assert.True(me.IsLooking);
        Assert.False(me.May(Permission.DraftCharters));
    }

    [Fact]
    public async Task Whoever_looks_changes_nothing_until_they_are_back()
    {
        var charter = await office.AConvergingCharterAsync();
        var seat = await office.SeatAsync(office.Officer);
        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[0].Partner }).ValueAsync();
        var write = new WriteStatement { Charter = charter.Id, Section = Domain.Charters.Section.Vision, Text = "Mine." };

        await seat.SendAsync(write).RefusedAsync(OfficeErrors.Looking);
        await seat.SendAsync(new TakePosition { Statement = charter.Vision, Partner = charter.Sides[0].Partner, Wording = 1, Stance = Domain.Charters.Stance.Agree }).RefusedAsync(OfficeErrors.Looking);
        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[1].Partner }).RefusedAsync(OfficeErrors.Looking);

        await seat.SendAsync(new StopLooking()).ValueAsync();
        await seat.SendAsync(write).ValueAsync();
        Assert.False((await seat.AskAsync(new GetMe()).ValueAsync()).IsLooking);
    }

    [Fact]
    public async Task The_partner_reads_that_the_office_looked_and_other_parties_do_not()
    {
        var charter = await office.AConvergingCharterAsync();
        var (looked, beside) = (charter.Sides[0], charter.Sides[1]);
        var seat = await office.SeatAsync(office.Officer);

        await seat.SendAsync(new LookAsPartner { Partner = looked.Partner }).ValueAsync();
        await seat.SendAsync(new StopLooking()).ValueAsync();

        var story = new GetHistory(new Subject(SubjectKind.Partner, looked.Partner.Value), new Slice(1, 50));
        var told = (await office.As(looked.Manager).AskAsync(story).ValueAsync()).Rows.Where(r => r.Actor == "Olga Officer").ToList();
        Assert.Equal(2, told.Count(r => r.What.Contains("look", StringComparison.OrdinalIgnoreCase)));
        Assert.DoesNotContain((await office.As(beside.Manager).AskAsync(story).ValueAsync()).Rows, r => r.What.Contains("look", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Only_the_office_looks_and_only_while_it_is_the_office()
    {
        var charter = await office.AConvergingCharterAsync();
        var look = new LookAsPartner { Partner = charter.Sides[0].Partner };
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive);

        await (await office.SeatAsync(charter.Sides[1].Manager)).SendAsync(look).RefusedAsync(OfficeErrors.Forbidden);
        await (await office.SeatAsync(executive)).SendAsync(look).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(office.Officer).SendAsync(look).RefusedAsync(OfficeErrors.NotFound);

        var leaving = await office.APersonAsync("Lena Leaving", Roles.Officer);
        var seat = await office.SeatAsync(leaving);
        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[0].Partner }).ValueAsync();
        await using var db = office.Database();
        (await db.People.FindAsync([leaving], TestContext.Current.CancellationToken))!.ChangeRoles(Roles.Executive);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.False((await seat.AskAsync(new GetMe()).ValueAsync()).IsLooking);
    }

    [Fact]
    public async Task A_partner_that_is_not_there_is_no_view()
    {
        var seat = await office.SeatAsync(office.Officer);

        await seat.SendAsync(new LookAsPartner { Partner = PartnerId.New() }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Who_looks_can_still_sign_out()
    {
        var charter = await office.AConvergingCharterAsync();
        var seat = await office.SeatAsync(office.Officer);
        await seat.SendAsync(new LookAsPartner { Partner = charter.Sides[0].Partner }).ValueAsync();

        await seat.SendAsync(new SignOut()).ValueAsync();

        await seat.AskAsync(new GetMe()).RefusedAsync(OfficeErrors.SignedOut);
    }
}
