using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class StatementTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Statements_stand_in_the_order_in_which_they_were_written()
    {
        var charter = await APrincipledCharterAsync();

        Assert.Equal(["One.", "Two.", "Three."], await PrinciplesAsync(charter));
    }

    [Theory]
    [InlineData(2, 1, "Three. One. Two.")]
    [InlineData(0, 2, "Two. One. Three.")]
    [InlineData(0, 3, "Two. Three. One.")]
    [InlineData(0, 99, "Two. Three. One.")]
    [InlineData(1, 2, "One. Two. Three.")]
    public async Task A_statement_moves_to_a_place(int which, int place, string expected)
    {
        var charter = await APrincipledCharterAsync();
        var moved = (await office.SeenAsync(charter)).Statements[which];

        await Door.SendAsync(new MoveStatement { Statement = moved.Id, Version = moved.Version, Place = place }).ValueAsync();

        Assert.Equal(expected.Split(' '), await PrinciplesAsync(charter));
    }

    [Fact]
    public async Task Rewording_keeps_the_identity_and_counts_the_wordings()
    {
        var charter = await APrincipledCharterAsync();
        var before = (await office.SeenAsync(charter)).Statements[0];

        await Door.SendAsync(Reword(before, "Bad news within two days.")).ValueAsync();

        var after = (await office.SeenAsync(charter)).Statements[0];
        Assert.Equal((before.Id, "Bad news within two days.", 2), (after.Id, after.Text, after.Wording));
        await Door.SendAsync(Reword(before, "Something else.")).RefusedAsync(StatementErrors.NewerWords);
    }

    [Fact]
    public async Task Somebody_who_moves_a_statement_is_not_in_the_way_of_who_rewords_it()
    {
        var charter = await APrincipledCharterAsync();
        var seen = (await office.SeenAsync(charter)).Statements[0];

        await Door.SendAsync(new MoveStatement { Statement = seen.Id, Version = seen.Version, Place = 3 }).ValueAsync();
        await Door.SendAsync(Reword(seen, "Last now.")).ValueAsync();

        Assert.Equal(["Two.", "Three.", "Last now."], await PrinciplesAsync(charter));
    }

    [Fact]
    public async Task Who_gave_a_statement_its_words_is_told_to_who_may_read_it()
    {
        var charter = await office.AConvergingCharterAsync();
        var vision = (await office.SeenAsync(charter.Id)).Statements[0];
        await office.As(await office.APersonAsync("Oda Other", Domain.People.Roles.Officer)).SendAsync(Reword(vision, "By Oda.")).ValueAsync();
        await Door.SendAsync(new MoveStatement { Statement = vision.Id, Version = (await office.SeenAsync(charter.Id)).Statements[0].Version, Place = 1 }).ValueAsync();

        Assert.Equal("Oda Other", (await Door.AskAsync(new GetLastWording(vision.Id)).ValueAsync()).By);
        await office.As((await office.ASideAsync()).Manager).AskAsync(new GetLastWording(vision.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Two_people_reword_two_statements_without_conflict()
    {
        var charter = await APrincipledCharterAsync();
        var seen = (await office.SeenAsync(charter)).Statements;

        await Task.WhenAll(Door.SendAsync(Reword(seen[0], "A.")).ValueAsync(), Door.SendAsync(Reword(seen[1], "B.")).ValueAsync());

        Assert.Equal(["A.", "B.", "Three."], await PrinciplesAsync(charter));
    }

    [Fact]
    public async Task A_retired_statement_is_gone_and_stays_retired()
    {
        var charter = await APrincipledCharterAsync();
        var gone = (await office.SeenAsync(charter)).Statements[1];
        var retire = new RetireStatement { Statement = gone.Id, Version = gone.Version, Reason = "Said twice." };

        await Door.SendAsync(retire).ValueAsync();

        Assert.Equal(["One.", "Three."], await PrinciplesAsync(charter));
        await Door.SendAsync(Reword(gone, "Back.")).RefusedAsync(StatementErrors.Retired);
        await Door.SendAsync(new RetireStatement { Statement = gone.Id, Version = gone.Version }).RefusedAsync(CharterErrors.ReasonMissing);
    }

    [Fact]
    public async Task Text_is_needed_and_limited()
    {
        var charter = await office.ACharterAsync();

        await Door.SendAsync(Write(charter.Id, " ")).RefusedAsync("charter.statement.missing");
        await Door.SendAsync(Write(charter.Id, new string('x', 4001))).RefusedAsync("charter.statement.too_long");
        await Door.SendAsync(Write(charter.Id, new string('x', 4000))).ValueAsync();
        await Door.SendAsync(new WriteStatement { Charter = charter.Id, Text = "Where?" }).RefusedAsync("charter.section.missing");
    }

    [Fact]
    public async Task In_review_no_word_changes()
    {
        var (charter, _) = await office.ACharterInReviewAsync();
        var vision = (await office.SeenAsync(charter.Id)).Statements[0];

        await Door.SendAsync(Write(charter.Id, "New.")).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(Reword(vision, "New.")).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(new MoveStatement { Statement = vision.Id, Version = vision.Version, Place = 1 }).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(new RetireStatement { Statement = vision.Id, Version = vision.Version, Reason = "No." }).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    [Fact]
    public async Task A_word_changed_while_the_text_is_frozen_is_either_in_it_or_refused()
    {
        for (var trial = 0; trial < 10; trial++)
        {
            var charter = await office.AConvergingCharterAsync();
            var seen = await office.SeenAsync(charter.Id);

            var reworded = Door.SendAsync(Reword(seen.Statements[0], "Seen in 10 days."));
            var frozen = Door.SendAsync(new MoveCharter { Charter = charter.Id, Version = seen.Version, To = Stage.InReview, Reason = "As agreed." });
            await Task.WhenAll(reworded, frozen);

            var version = await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync();
            Assert.Equal((await office.SeenAsync(charter.Id)).Statements[0].Text, version.Text.Statements[0].Text);
        }
    }

    [Fact]
    public async Task Who_has_no_right_or_no_reach_is_refused()
    {
        var charter = await office.AConvergingCharterAsync();
        var vision = (await office.SeenAsync(charter.Id)).Statements[0];
        var stranger = await office.ASideAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(Reword(vision, "Mine.")).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(stranger.Manager).SendAsync(Write(charter.Id, "Mine.")).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new RewordStatement { Statement = StatementId.New(), Wording = 1, Text = "None." }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(Write(CharterId.New(), "None.")).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<CharterId> APrincipledCharterAsync()
    {
        var charter = await office.ACharterAsync();
        foreach (var text in new[] { "One.", "Two.", "Three." })
        {
            await Door.SendAsync(Write(charter.Id, text)).ValueAsync();
        }

        return charter.Id;
    }

    private async Task<IEnumerable<string>> PrinciplesAsync(CharterId charter) => (await office.SeenAsync(charter)).Statements.Select(s => s.Text);

    private static WriteStatement Write(CharterId charter, string text) => new() { Charter = charter, Section = Section.Principles, Text = text };

    private static RewordStatement Reword(StatementRow statement, string text) => new() { Statement = statement.Id, Wording = statement.Wording, Text = text };
}
