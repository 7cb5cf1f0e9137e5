using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class CharterAsOfTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    // Signatures carry the database's own day.
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    [Fact]
    public async Task From_the_day_of_the_last_signature_on_the_version_is_in_force()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        var seen = await AsOfAsync(charter.Id, Today.AddDays(30));
        var before = await AsOfAsync(charter.Id, Today.AddDays(-2));

        Assert.Equal((1, hash), (seen.InForce!.Number, seen.InForce.ContentHash));
        Assert.Equal("Every patient is seen in 14 days.", Assert.Single(seen.InForce.Text.Statements).Text);
        Assert.Null(before.InForce);
        Assert.Equal(seen.InForce.AgreedOn, before.FirstAgreedOn);
    }

    [Fact]
    public async Task While_a_signature_is_missing_nothing_is_in_force()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();

        var seen = await AsOfAsync(charter.Id, Today.AddDays(30));

        Assert.Null(seen.InForce);
        Assert.Null(seen.FirstAgreedOn);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = await office.ASideAsync();

        await office.As(stranger.Manager).AskAsync(new GetCharterAsOf(charter.Id, Today)).RefusedAsync(OfficeErrors.NotFound);
    }

    private Task<CharterAsOf> AsOfAsync(CharterId charter, DateOnly on) =>
        office.As(office.Officer).AskAsync(new GetCharterAsOf(charter, on)).ValueAsync();
}
