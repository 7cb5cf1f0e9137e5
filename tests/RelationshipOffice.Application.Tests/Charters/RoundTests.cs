using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Rounds of convergence: opened to all parties, closed into a record of their own, late words kept (domain guide §4).</summary>
public sealed class RoundTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_round_closes_into_a_record_that_keeps_the_words_and_who_stood_where()
    {
        var charter = await office.AConvergingCharterAsync();
        var round = await office.OpenRoundAsync(charter.Id);
        await office.SayAsync(charter, charter.Sides[0], Stance.Object, "Every patient is seen in 10 days.");
        await office.SayAsync(charter, charter.Sides[1], Stance.Agree);
        await office.DoneAsync(round, charter.Sides[1]);

        await office.CloseRoundAsync(charter.Id);
        await Door.SendAsync(await RewordAsync(charter, "Every patient is seen in 7 days.")).ValueAsync();

        var kept = await office.As(charter.Sides[0].Manager).AskAsync(new GetRound(charter.Id, 1)).ValueAsync();
        Assert.Equal((1, RoundMoment.Closed, true), (kept.Text.Round, kept.Text.Moment, kept.IsIntact));
        Assert.Equal("Every patient is seen in 14 days.", Assert.Single(kept.Text.Text.Statements).Text);
        Assert.Equal([(Stance.Object, "Every patient is seen in 10 days."), (Stance.Agree, "")], kept.Text.Positions.Select(p => (p.Stance, p.CounterText)));
        Assert.Equal(charter.Sides[1].Partner.Value, Assert.Single(kept.Text.Done).Party);
        Assert.Empty((await office.SeenAsync(charter.Id)).Versions);
    }

    [Fact]
    public async Task What_is_sent_after_the_close_is_kept_as_a_late_comment_and_the_writer_is_told()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OpenRoundAsync(charter.Id);
        var writing = new TakePosition { Statement = charter.Vision, Partner = charter.Sides[0].Partner, Wording = 1, Stance = Stance.Object, CounterText = "In 10 days." };
        await office.CloseRoundAsync(charter.Id);
        await Door.SendAsync(await RewordAsync(charter, "Every patient is seen in 7 days.")).ValueAsync();

        var receipt = await office.As(charter.Sides[0].Manager).SendAsync(writing).ValueAsync();
        var again = await office.As(charter.Sides[0].Manager).SendAsync(writing).ValueAsync();

        Assert.Equal((1, 1), (receipt.LateForRound, again.LateForRound));
        var seen = Assert.Single((await office.ConvergenceAsync(charter.Id, charter.Sides[1].Manager)).Gaps);
        var comment = Assert.Single(seen.Comments);
        Assert.Equal(("In 10 days.", 1, Stance.Object, "Mara Manager"), (comment.Words, comment.LateForRound, comment.LateStance, comment.By));
        Assert.Null(seen.Statement.Positions[0].Stance);
    }

    [Fact]
    public async Task Late_words_are_kept_even_when_the_text_is_already_frozen()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OpenRoundAsync(charter.Id);
        await office.CloseRoundAsync(charter.Id);
        await office.MoveAsync(charter.Id, Stage.InReview);

        Assert.Equal(1, (await office.SayAsync(charter, charter.Sides[0], Stance.Agree)).LateForRound);

        Assert.Equal(Stance.Agree, Assert.Single((await office.ConvergenceAsync(charter.Id)).Gaps[0].Comments).LateStance);
    }

    [Fact]
    public async Task The_next_round_takes_up_where_the_words_are_the_same_and_shows_what_changed()
    {
        var charter = await office.AConvergingCharterAsync();
        var exit = await Door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Exit, Text = "Six months' notice." }).ValueAsync();
        await office.OpenRoundAsync(charter.Id);
        await office.SayAsync(charter, charter.Sides[0], Stance.Object, "Every patient is seen in 10 days.");
        await office.CloseRoundAsync(charter.Id);
        var vision = (await office.ConvergenceAsync(charter.Id)).GapOf(charter.Vision)!;
        Assert.True(vision.Counters[0].MayTakeOver);
        await Door.SendAsync(new TakeOverCounterText { Statement = charter.Vision, Version = vision.Statement.Version, Partner = charter.Sides[0].Partner }).ValueAsync();

        var second = await office.OpenRoundAsync(charter.Id);

        var seen = await office.ConvergenceAsync(charter.Id);
        Assert.Equal((2, second), (seen.Round!.Number, seen.Round.Id));
        Assert.Equal("Every patient is seen in 10 days.", seen.GapOf(charter.Vision)!.Statement.Text);
        Assert.Contains(seen.GapOf(charter.Vision)!.Change!, p => p is { Kind: PieceKind.Removed, Text: "14 " or "14" });
        Assert.True(seen.GapOf(charter.Vision)!.Statement.Positions[0].IsStale);
        Assert.Null(seen.GapOf(exit)!.Change);
        var compared = await Door.AskAsync(new CompareRounds(charter.Id, 1, 2)).ValueAsync();
        Assert.Equal(LineKind.Reworded, compared.Parts.Single(p => p.Heading == SectionNames.Of(Section.Vision)).Lines[0].Kind);
    }

    [Fact]
    public async Task A_counter_text_that_is_gone_is_not_taken_over()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.SayAsync(charter, charter.Sides[0], Stance.Object, "In 10 days.");
        var seen = (await office.SeenAsync(charter.Id)).Statements[0];
        TakeOverCounterText Take(uint version) => new() { Statement = charter.Vision, Version = version, Partner = charter.Sides[0].Partner };

        await office.As(charter.Sides[0].Manager).SendAsync(Take(seen.Version)).RefusedAsync(OfficeErrors.Forbidden);
        await office.SayAsync(charter, charter.Sides[0], Stance.Agree);
        await Door.SendAsync(Take(seen.Version)).RefusedAsync(RoundErrors.NoCounterText);
        await Door.SendAsync(await RewordAsync(charter, "In 9 days.")).ValueAsync();
        await Door.SendAsync(Take(seen.Version)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Thirty_parties_at_once_take_positions_and_end_their_turns_without_conflict()
    {
        var charter = await office.AConvergingCharterAsync(30);
        var round = await office.OpenRoundAsync(charter.Id);

        await Task.WhenAll(charter.Sides.Select(async side =>
        {
            await office.As(side.Manager).SendAsync(
                new TakePosition { Statement = charter.Vision, Partner = side.Partner, Wording = 1, Stance = Stance.Agree }).ValueAsync();
            await office.DoneAsync(round, side);
        }));

        var seen = await office.ConvergenceAsync(charter.Id);
        Assert.True(seen.Round!.IsEverybodyDone);
        Assert.True(Assert.Single(seen.Gaps).Gap.IsSettled);
    }

    [Fact]
    public async Task A_record_of_a_round_can_be_neither_changed_nor_removed()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OpenRoundAsync(charter.Id);
        await using var db = office.Database();

        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update charter_round_records set number = 7", Ct));
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"delete from charter_round_records", Ct));
    }

    [Fact]
    public async Task Only_the_office_runs_rounds_one_at_a_time_and_a_stale_page_is_a_conflict()
    {
        var charter = await office.AConvergingCharterAsync();
        var stranger = await office.ASideAsync();
        OpenRound Open(DateOnly? due = null) => new() { Charter = charter.Id, DueOn = due ?? new DateOnly(2027, 1, 31) };

        await office.As(charter.Sides[0].Manager).SendAsync(Open()).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new OpenRound { Charter = charter.Id }).RefusedAsync(RoundErrors.DueMissing);
        await Door.SendAsync(Open(new DateOnly(2026, 1, 1))).RefusedAsync(RoundErrors.DuePassed);
        var both = await Task.WhenAll(Door.SendAsync(Open()), Door.SendAsync(Open()));
        Assert.Equal(RoundErrors.OpenAlready, Assert.Single(both, r => !r.IsDone).Errors[0]);
        var round = (await office.ConvergenceAsync(charter.Id)).Round!;
        await office.As(stranger.Manager).AskAsync(new GetConvergence(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).AskAsync(new GetRound(charter.Id, 1)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).SendAsync(new EndTurn { Round = round.Id, Partner = stranger.Partner }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new CloseRound { Round = round.Id, Version = round.Version + 1 }).RefusedAsync(OfficeErrors.Conflict);
        await office.As(charter.Sides[0].Manager).SendAsync(new CloseRound { Round = round.Id, Version = round.Version }).RefusedAsync(OfficeErrors.Forbidden);
        await office.CloseRoundAsync(charter.Id);
        var closed = (await office.ConvergenceAsync(charter.Id)).Round!;
        await Door.SendAsync(new CloseRound { Round = round.Id, Version = closed.Version }).RefusedAsync(RoundErrors.Closed);
    }

    [Fact]
    public async Task An_open_round_holds_the_charter_in_convergence()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OpenRoundAsync(charter.Id);
        MoveCharter To(Stage stage, uint version) => new() { Charter = charter.Id, Version = version, To = stage, Reason = "As agreed." };
        var version = (await office.SeenAsync(charter.Id)).Version;

        await Door.SendAsync(To(Stage.InReview, version)).RefusedAsync("charter.gate.round_open");
        await Door.SendAsync(To(Stage.StrawModel, version)).RefusedAsync("charter.gate.round_open");

        await office.CloseRoundAsync(charter.Id);
        await office.MoveAsync(charter.Id, Stage.InReview);
    }

    private async Task<RewordStatement> RewordAsync(ACharter.Converging charter, string text) => new()
    {
        Statement = charter.Vision,
        Wording = (await office.SeenAsync(charter.Id)).Statements.Single(s => s.Id == charter.Vision).Wording,
        Text = text,
    };
}
