using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class DeclineCharterTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_decline_returns_the_charter_and_every_party_reads_why()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        await DeclineAsync(charter.Sides[1].Signatory, charter.Id, hash).ValueAsync();

        var seen = await office.As(charter.Sides[0].Manager).AskAsync(new GetCharter(charter.Id)).ValueAsync();
        Assert.Equal((Stage.Convergence, null), (seen.Stage, seen.CurrentVersion));
        Assert.Equal(("The fund is too small.", "Sam Signatory", seen.Parties[1].Name), (seen.Versions[0].SetAside!.Reason, seen.Versions[0].SetAside!.By, seen.Versions[0].SetAside!.Party));
        Assert.Single(seen.Versions[0].Signatures);
    }

    [Fact]
    public async Task Earlier_signatures_count_no_more_on_the_next_version()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        await DeclineAsync(charter.Sides[1].Signatory, charter.Id, hash).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);
        var next = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;

        await office.As(charter.Sides[1].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = next }).ValueAsync();

        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal((Stage.InReview, charter.Sides[0].Partner), (seen.Stage, Assert.Single(seen.WaitingFor).Partner));
    }

    [Fact]
    public async Task Only_the_signatory_declines_and_says_why()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();

        await DeclineAsync(charter.Sides[0].Manager, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        await DeclineAsync(office.Officer, charter.Id, hash).RefusedAsync(SigningErrors.NotTheSignatory);
        await DeclineAsync(charter.Sides[0].Signatory, charter.Id, hash, " ").RefusedAsync(CharterErrors.ReasonMissing);
        await DeclineAsync(charter.Sides[0].Signatory, charter.Id, new string('0', 64)).RefusedAsync(SigningErrors.VersionChanged);
        await DeclineAsync((await office.ASideAsync()).Signatory, charter.Id, hash).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task A_charter_can_be_declined_once_and_only_in_review()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await DeclineAsync(charter.Sides[0].Signatory, charter.Id, hash).ValueAsync();

        await DeclineAsync(charter.Sides[1].Signatory, charter.Id, hash).RefusedAsync(SigningErrors.NotInReview);
    }

    [Fact]
    public async Task Signing_and_declining_at_once_end_in_one_of_both()
    {
        for (var trial = 0; trial < 10; trial++)
        {
            var (charter, hash) = await office.ACharterInReviewAsync();
            await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
            var last = charter.Sides[1].Signatory;

            var both = await Task.WhenAll(
                office.As(last).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }), DeclineAsync(last, charter.Id, hash));

            Assert.Single(both, r => r.IsDone);
            var expected = both[0].IsDone ? Stage.Agreed : Stage.Convergence;
            Assert.Equal(expected, (await office.SeenAsync(charter.Id)).Stage);
        }
    }

    private Task<Result<Done>> DeclineAsync(PersonId person, CharterId charter, string hash, string reason = "The fund is too small.") =>
        office.As(person).SendAsync(new DeclineCharter { Charter = charter, ContentHash = hash, Reason = reason });
}
