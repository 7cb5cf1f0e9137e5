using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class AlignmentRequestTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_side_asks_the_others_and_says_what_it_means_for_each()
    {
        var charter = await office.AConvergingCharterAsync();

        var raised = await office.As(charter.Sides[1].Manager).SendAsync(Ask(charter)).ValueAsync();

        var seen = await office.As(charter.Sides[0].Manager).AskAsync(new GetAlignmentRequest(raised)).ValueAsync();
        Assert.Equal((AlignmentState.Open, "Inspect less"), (seen.State, seen.Title));
        Assert.Equal((charter.Sides[0].Partner, "One day less."), Assert.Single(seen.Effects) is var effect ? (effect.Partner, effect.Words) : default);
        Assert.Equal(raised, Assert.Single((await office.As(office.Officer).AskAsync(new FindAlignmentRequests(new Slice(1, 20), charter.Id)).ValueAsync()).Rows).Id);
    }

    [Fact]
    public async Task It_ends_once_with_what_the_parties_made_of_it()
    {
        var charter = await office.AConvergingCharterAsync();
        var raised = await office.As(charter.Sides[1].Manager).SendAsync(Ask(charter)).ValueAsync();
        var close = await CloseAsync(raised, AlignmentState.Agreed);

        await office.As(office.Officer).SendAsync(close).ValueAsync();

        var seen = await office.As(charter.Sides[0].Manager).AskAsync(new GetAlignmentRequest(raised)).ValueAsync();
        Assert.Equal((AlignmentState.Agreed, "Settled in the meeting.", new DateOnly(2026, 11, 23)), (seen.State, seen.Outcome, seen.ClosedOn));
        await office.As(office.Officer).SendAsync(await CloseAsync(raised, AlignmentState.Refused)).RefusedAsync(AlignmentErrors.Closed);
    }

    [Fact]
    public async Task Whoever_raised_it_may_take_it_back_and_nothing_else()
    {
        var charter = await office.AConvergingCharterAsync();
        var (mine, other) = (office.As(charter.Sides[1].Manager), office.As(charter.Sides[0].Manager));
        var raised = await mine.SendAsync(Ask(charter)).ValueAsync();

        await mine.SendAsync(await CloseAsync(raised, AlignmentState.Agreed)).RefusedAsync(OfficeErrors.Forbidden);
        await other.SendAsync(await CloseAsync(raised, AlignmentState.Withdrawn)).RefusedAsync(OfficeErrors.Forbidden);
        await mine.SendAsync(await CloseAsync(raised, AlignmentState.Withdrawn)).ValueAsync();
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var charter = await office.AConvergingCharterAsync();
        var raised = await office.As(charter.Sides[1].Manager).SendAsync(Ask(charter)).ValueAsync();
        var late = await CloseAsync(raised, AlignmentState.Agreed);
        late.Version++;

        await office.As(office.Officer).SendAsync(late).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Strangers_find_nothing_and_an_effect_on_a_stranger_is_refused()
    {
        var charter = await office.AConvergingCharterAsync();
        var raised = await office.As(charter.Sides[1].Manager).SendAsync(Ask(charter)).ValueAsync();
        var stranger = office.As((await office.AConvergingCharterAsync()).Sides[0].Manager);
        var wide = Ask(charter);
        wide.Effects.Add(new EffectOnParty { Partner = await office.APartnerAsync(), Words = "More work." });

        await stranger.AskAsync(new GetAlignmentRequest(raised)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.SendAsync(Ask(charter)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.SendAsync(await CloseAsync(raised, AlignmentState.Withdrawn)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).SendAsync(wide).RefusedAsync(CharterErrors.NotAParty);
    }

    private static RaiseAlignmentRequest Ask(ACharter.Converging charter) => new()
    {
        Charter = charter.Id,
        Subject = AlignmentSubject.Rule,
        Title = "Inspect less",
        Wish = "Every second batch is enough, since none came back this year.",
        Effects = [new() { Partner = charter.Sides[0].Partner, Words = "One day less." }, new() { Partner = charter.Sides[1].Partner }],
    };

    private async Task<CloseAlignmentRequest> CloseAsync(AlignmentRequestId raised, AlignmentState state) => new()
    {
        Request = raised,
        Version = (await office.As(office.Officer).AskAsync(new GetAlignmentRequest(raised)).ValueAsync()).Version,
        State = state,
        Outcome = "Settled in the meeting.",
    };
}
