using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class WaitingForOthersTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_charter_waits_for_others_as_long_as_somebody_else_owes_a_word()
    {
        var charter = await office.AConvergingCharterAsync();
        var (mine, other) = (charter.Sides[0], charter.Sides[1]);

        Assert.Equal([other.Partner], (await SeenAsync(mine.Manager, charter.Id))!.For.Select(w => w.Partner));
        await office.AgreeAsync(charter, other);
        Assert.Null(await SeenAsync(mine.Manager, charter.Id));
        Assert.Equal([mine.Partner], (await SeenAsync(other.Manager, charter.Id))!.For.Select(w => w.Partner));

        await office.AgreeAsync(charter, mine);
        Assert.Null(await SeenAsync(other.Manager, charter.Id));
        Assert.Null(await SeenAsync(office.Officer, charter.Id));
    }

    [Fact]
    public async Task In_review_it_waits_for_each_signatory_but_the_reader()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        var (first, second) = (charter.Sides[0], charter.Sides[1]);

        Assert.Equal([first.Partner, second.Partner], (await SeenAsync(office.Officer, charter.Id))!.For.Select(w => w.Partner));
        Assert.Equal([second.Partner], (await SeenAsync(first.Signatory, charter.Id))!.For.Select(w => w.Partner));
        // The manager's own signatory is somebody else as well.
        Assert.Equal([first.Partner, second.Partner], (await SeenAsync(first.Manager, charter.Id))!.For.Select(w => w.Partner));
        await office.As(first.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        Assert.Equal([second.Partner], (await SeenAsync(first.Manager, charter.Id))!.For.Select(w => w.Partner));
        Assert.Null(await SeenAsync(second.Signatory, charter.Id));
    }

    [Fact]
    public async Task Of_others_charters_nothing_is_told_and_that_there_are_more_is_said()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.AConvergingCharterAsync();
        var stranger = await office.APersonAsync("Stranger", Roles.PartnerManager, await office.APartnerAsync());

        var seen = await office.As(office.Officer).AskAsync(new WaitingForOthers(1)).ValueAsync();

        Assert.Single(seen.Rows);
        Assert.True(seen.HasMore);
        Assert.Null(await SeenAsync(stranger, charter.Id));
    }

    private async Task<WaitingCharter?> SeenAsync(PersonId person, CharterId charter) =>
        (await office.As(person).AskAsync(new WaitingForOthers(Slice.MostRows)).ValueAsync()).Rows.SingleOrDefault(r => r.Id == charter);
}
