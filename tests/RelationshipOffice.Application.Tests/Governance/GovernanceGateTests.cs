using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class GovernanceGateTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task An_invalid_verdict_closes_the_way_into_review_and_says_why()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OwnsAsync(charter.Sides[0].Partner, charter.Sides[1].Partner, 60);

        var refused = Assert.Single((await MoveAsync(charter.Id, "As agreed.")).Errors);

        Assert.Equal("charter.gate.invalid", refused.Code);
        Assert.StartsWith("Quality and compliance: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("60 % of the votes", refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, (await GateAsync(charter.Id)).Missing.Single().Message);
    }

    [Fact]
    public async Task Missing_facts_need_a_reason_that_every_party_reads()
    {
        var charter = await office.AConvergingCharterAsync();
        var gate = await GateAsync(charter.Id);
        Assert.True(gate.IsOpen);
        Assert.All(gate.Gaps, g => Assert.Equal("charter.gate.no_data", g.Code));

        var refused = Assert.Single((await MoveAsync(charter.Id, " ")).Errors);
        await MoveAsync(charter.Id, "Neither side publishes its sales.").ValueAsync();

        Assert.Equal(("charter.gate.gaps_unacknowledged", "Reason"), (refused.Code, refused.Field));
        var story = await office.As(charter.Sides[1].Manager).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 50))).ValueAsync();
        Assert.Contains(story.Rows, e => e.Reason == "Neither side publishes its sales." && e.What.StartsWith("Went on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_party_cannot_sign_what_has_become_invalid_meanwhile()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await SignAsync(charter.Sides[0], charter.Id, hash).ValueAsync();
        await office.OwnsAsync(charter.Sides[0].Partner, charter.Sides[1].Partner, 60);

        await SignAsync(charter.Sides[1], charter.Id, hash).RefusedAsync("charter.gate.invalid");

        Assert.Equal(Stage.InReview, (await office.SeenAsync(charter.Id)).Stage);
    }

    private async Task<Result<Done>> MoveAsync(CharterId charter, string reason) => await Door.SendAsync(
        new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = Stage.InReview, Reason = reason });

    private Task<Result<Done>> SignAsync(ACharter.Side side, CharterId charter, string hash) =>
        office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter, ContentHash = hash });

    private async Task<GateRow> GateAsync(CharterId charter) => (await office.SeenAsync(charter)).Gates.Single(g => g.To == Stage.InReview);
}
