using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class WaitingForMeTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Positions_wait_for_each_party_until_it_has_taken_them()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        var item = Assert.Single(await WaitingAsync(side.Manager));
        Assert.Equal((Wait.TakePositions, charter.Id), (item.Kind, item.Charter));

        await office.AgreeAsync(charter, side);

        Assert.Empty(await WaitingAsync(side.Manager));
    }

    [Fact]
    public async Task A_signature_waits_for_its_signatory_only()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];
        Assert.Equal(Wait.Sign, Assert.Single(await WaitingAsync(side.Signatory)).Kind);
        Assert.Empty(await WaitingAsync(side.Manager));

        await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        Assert.Empty(await WaitingAsync(side.Signatory));
    }

    [Fact]
    public async Task A_decline_reaches_everybody_of_every_party_with_its_reason_until_the_next_review()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new DeclineCharter { Charter = charter.Id, ContentHash = hash, Reason = "The fund is too small." }).ValueAsync();

        foreach (var person in charter.Sides.SelectMany(s => new[] { s.Manager, s.Signatory }).Append(office.Officer))
        {
            var told = (await WaitingAsync(person)).Single(w => w.Charter == charter.Id && w.Kind == Wait.Declined);
            Assert.Contains("“The fund is too small.”", told.Sentence, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await WaitingAsync((await office.ASideAsync()).Manager), w => w.Kind == Wait.Declined);
        await office.MoveAsync(charter.Id, Stage.InReview);
        Assert.DoesNotContain(await WaitingAsync(charter.Sides[1].Manager), w => w.Kind == Wait.Declined);
    }

    [Fact]
    public async Task The_office_is_told_who_can_sign_no_more_and_the_next_one_signs_the_same_text()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var side = charter.Sides[0];
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update people set is_suspended = true where id = {side.Signatory.Value}");

        var told = (await WaitingAsync(office.Officer)).Single(w => w.Charter == charter.Id && w.Kind == Wait.NameSignatory);
        Assert.StartsWith("Sam Signatory, named to sign for", told.Sentence, StringComparison.Ordinal);
        await office.AppointSignatoryAsync(charter.Id, side.Partner, side.Manager);

        Assert.DoesNotContain(await WaitingAsync(office.Officer), w => w.Charter == charter.Id && w.Kind == Wait.NameSignatory);
        await office.As(side.Manager).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
    }

    [Fact]
    public async Task The_office_is_told_when_a_charter_can_go_on()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.AgreeAsync(charter, charter.Sides[0]);
        Assert.DoesNotContain(await WaitingAsync(office.Officer), i => i.Charter == charter.Id);

        await office.AgreeAsync(charter, charter.Sides[1]);

        Assert.Equal(Wait.MoveToReview, (await WaitingAsync(office.Officer)).Single(i => i.Charter == charter.Id).Kind);
        await office.MoveAsync(charter.Id, Stage.InReview);
        var hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        Assert.Equal(Wait.MoveToOperational, (await WaitingAsync(office.Officer)).Single(i => i.Charter == charter.Id).Kind);
    }

    [Fact]
    public async Task Who_sees_no_charters_has_nothing_waiting()
    {
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator);

        Assert.Empty(await WaitingAsync(administrator));
    }

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(PersonId person) =>
        (await office.As(person).AskAsync(new WaitingForMe()).ValueAsync()).Rows;
}
