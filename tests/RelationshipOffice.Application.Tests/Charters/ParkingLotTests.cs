using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>The parking lot: questions that must be settled before the parties agree, and comments on statements (domain guide §4).</summary>
public sealed class ParkingLotTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task An_open_question_closes_the_gate_until_it_is_settled()
    {
        var charter = await office.AConvergingCharterAsync();
        await ParkAsync(charter, charter.Sides[0], owner: charter.Sides[1].Partner);
        var gate = (await office.SeenAsync(charter.Id)).Gates.Single(g => g.To == Stage.InReview);
        Assert.Equal("charter.gate.parking_lot", Assert.Single(gate.Missing).Code);
        await MoveAsync(charter, gate).RefusedAsync("charter.gate.parking_lot");

        await office.As(charter.Sides[1].Manager).SendAsync(await SettleAsync(charter)).ValueAsync();
        await office.MoveAsync(charter.Id, Stage.InReview);

        var settled = Assert.Single((await office.ConvergenceAsync(charter.Id)).Parked);
        Assert.Equal(("The clinic pays.", "Mara Manager", false), (settled.Answer, settled.SettledBy, settled.IsOpen));
    }

    [Fact]
    public async Task The_last_party_cannot_sign_over_a_question_that_was_opened_again()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await ParkAsync(charter, charter.Sides[0]);
        SignCharter Sign() => new() { Charter = charter.Id, ContentHash = hash };
        await office.As(charter.Sides[0].Signatory).SendAsync(Sign()).ValueAsync();

        await office.As(charter.Sides[1].Signatory).SendAsync(Sign()).RefusedAsync("charter.gate.parking_lot");
        await Door.SendAsync(await SettleAsync(charter)).ValueAsync();
        await office.As(charter.Sides[1].Signatory).SendAsync(Sign()).ValueAsync();

        Assert.Equal(Stage.Agreed, (await office.SeenAsync(charter.Id)).Stage);
        await Door.SendAsync(await ReopenAsync(charter, "It was not.")).RefusedAsync(ParkingErrors.NotADraft);
    }

    [Fact]
    public async Task Any_party_opens_a_question_again_with_a_reason()
    {
        var charter = await office.AConvergingCharterAsync();
        await ParkAsync(charter, charter.Sides[0]);
        await Door.SendAsync(await SettleAsync(charter)).ValueAsync();
        var second = office.As(charter.Sides[1].Manager);

        await second.SendAsync(await ReopenAsync(charter, " ")).RefusedAsync(CharterErrors.ReasonMissing);
        await second.SendAsync(await ReopenAsync(charter, "Our board saw it otherwise.")).ValueAsync();

        var open = Assert.Single((await office.ConvergenceAsync(charter.Id)).Parked);
        Assert.Equal((true, "Our board saw it otherwise."), (open.IsOpen, open.Reopened));
        await second.SendAsync(await ReopenAsync(charter, "Again.")).RefusedAsync(ParkingErrors.StillOpen);
    }

    [Fact]
    public async Task A_question_is_settled_by_who_sees_to_it_or_the_office_and_by_nobody_else()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = await office.ASideAsync();
        await ParkAsync(charter, charter.Sides[0], owner: charter.Sides[0].Partner);
        var settle = await SettleAsync(charter);

        await office.As(charter.Sides[1].Manager).SendAsync(settle).RefusedAsync(ParkingErrors.NotYours);
        await office.As(stranger.Manager).SendAsync(settle).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new AssignQuestion
        {
            Question = settle.Question,
            Version = settle.Version,
            Owner = charter.Sides[1].Partner,
            DueOn = new DateOnly(2026, 12, 1),
        }).ValueAsync();

        await office.As(charter.Sides[1].Manager).SendAsync(settle).RefusedAsync(OfficeErrors.Conflict);
        var today = await office.As(charter.Sides[1].Manager).AskAsync(new WaitingForMe()).ValueAsync();
        Assert.Contains(today.Rows, r => r.Kind == Wait.SettleQuestion && r.Sentence.EndsWith("by 1 December 2026.", StringComparison.Ordinal));
        await Door.SendAsync(new AssignQuestion { Question = settle.Question, Version = (await ParkedAsync(charter)).Version, Owner = stranger.Partner })
            .RefusedAsync(ParkingErrors.OwnerNoParty);
    }

    [Fact]
    public async Task Who_stands_for_no_party_neither_parks_nor_comments()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = await office.ASideAsync();
        var other = await office.AConvergingCharterAsync();
        var park = new ParkQuestion { Charter = charter.Id, Question = "Who pays?" };

        await office.As(stranger.Manager).SendAsync(park).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).SendAsync(new CommentOnStatement { Statement = charter.Vision, Words = "Me too." }).RefusedAsync(OfficeErrors.NotFound);
        var executive = await office.APersonAsync("Eva Executive", Domain.People.Roles.Executive);
        await office.As(executive).SendAsync(park).RefusedAsync(ParkingErrors.NotForYou);
        await office.As(executive).SendAsync(new CommentOnStatement { Statement = charter.Vision, Words = "Me too." }).RefusedAsync(CommentErrors.NotForYou);
        await Door.SendAsync(new ParkQuestion { Charter = charter.Id, Question = "Who pays?", Statement = other.Vision }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new ParkQuestion { Charter = charter.Id, Question = " " }).RefusedAsync("charter.parking.question.missing");
    }

    [Fact]
    public async Task A_comment_is_read_by_every_party_and_is_no_position()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(new CommentOnStatement { Statement = charter.Vision, Words = "<b>Days</b> or working days?" }).ValueAsync();
        await Door.SendAsync(new CommentOnStatement { Statement = charter.Vision, Words = "Calendar days." }).ValueAsync();

        var seen = Assert.Single((await office.ConvergenceAsync(charter.Id, charter.Sides[1].Manager)).Gaps);

        Assert.Equal(["<b>Days</b> or working days?", "Calendar days."], seen.Comments.Select(c => c.Words));
        Assert.Equal([true, false], seen.Comments.Select(c => c.Party is not null));
        Assert.Equal(2, seen.Gap.Unanswered);
        await office.MoveAsync(charter.Id, Stage.StrawModel);
        await Door.SendAsync(new CommentOnStatement { Statement = charter.Vision, Words = "Late." }).RefusedAsync(CommentErrors.OnlyInConvergence);
    }

    private Task<Result<ParkedQuestionId>> SendParkAsync(ACharter.Converging charter, ACharter.Side side, PartnerId? owner) => office.As(side.Manager)
        .SendAsync(new ParkQuestion { Charter = charter.Id, Statement = charter.Vision, Question = "Who pays for the second visit?", Owner = owner });

    private Task<ParkedQuestionId> ParkAsync(ACharter.Converging charter, ACharter.Side side, PartnerId? owner = null) => SendParkAsync(charter, side, owner).ValueAsync();

    private async Task<ParkedRow> ParkedAsync(ACharter.Converging charter) => Assert.Single((await office.ConvergenceAsync(charter.Id)).Parked);

    private async Task<SettleQuestion> SettleAsync(ACharter.Converging charter) =>
        await ParkedAsync(charter) is var parked ? new SettleQuestion { Question = parked.Id, Version = parked.Version, Answer = "The clinic pays." } : null!;

    private async Task<ReopenQuestion> ReopenAsync(ACharter.Converging charter, string reason) =>
        await ParkedAsync(charter) is var parked ? new ReopenQuestion { Question = parked.Id, Version = parked.Version, Reason = reason } : null!;

    private async Task<Result<Done>> MoveAsync(ACharter.Converging charter, GateRow gate) => await Door.SendAsync(new MoveCharter
    {
        Charter = charter.Id,
        Version = (await office.SeenAsync(charter.Id)).Version,
        To = gate.To,
        Reason = "As agreed.",
    });
}
