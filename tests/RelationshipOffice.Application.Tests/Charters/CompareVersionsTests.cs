using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class CompareVersionsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task What_was_reworded_is_told_word_by_word()
    {
        var charter = await FrozenThenRewordedAsync();

        var seen = await CompareAsync(charter.Id);

        Assert.Equal((1, null), (seen.From, seen.To));
        var line = Assert.Single(seen.Parts.Single(p => p.Heading == "Vision").Lines);
        Assert.Equal(LineKind.Reworded, line.Kind);
        Assert.Equal(
            [(PieceKind.Same, "Every patient is seen in "), (PieceKind.Removed, "14 "), (PieceKind.Added, "10 "), (PieceKind.Same, "days.")],
            line.Words.Select(w => (w.Kind, w.Text)));
        Assert.True(seen.Parts.Where(p => p.Heading != "Vision").All(p => p.IsSame));
    }

    [Fact]
    public async Task Two_frozen_versions_are_compared_whatever_happened_since()
    {
        var charter = await FrozenThenRewordedAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        await WriteAsync(charter.Id, "A third wording comes later.");

        var seen = await CompareAsync(charter.Id, 1, 2);

        Assert.Equal([2, 1], seen.Versions);
        Assert.Equal((1, 0, 0), (seen.CountOf(LineKind.Reworded), seen.CountOf(LineKind.Added), seen.CountOf(LineKind.Removed)));
        Assert.True((await CompareAsync(charter.Id, 2, 2)).IsSame);
    }

    [Fact]
    public async Task What_was_written_retired_and_moved_is_told_apart()
    {
        var charter = await office.AConvergingCharterAsync();
        await WriteAsync(charter.Id, "Both learn.");
        var last = await WriteAsync(charter.Id, "Both stay sound.");
        var gone = await WriteAsync(charter.Id, "This will go.");
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        var door = office.As(office.Officer);
        await door.SendAsync(new MoveStatement { Statement = last, Version = await VersionAsync(charter.Id, last), Place = 1 }).ValueAsync();
        await door.SendAsync(new RetireStatement { Statement = gone, Version = await VersionAsync(charter.Id, gone), Reason = "Said elsewhere." }).ValueAsync();
        await WriteAsync(charter.Id, "This is new.");

        var lines = (await CompareAsync(charter.Id)).Parts.Single(p => p.Heading == "Vision").Lines;

        Assert.Equal(
            [
                (LineKind.Moved, "Both stay sound."), (LineKind.Same, "Every patient is seen in 14 days."), (LineKind.Same, "Both learn."),
                (LineKind.Removed, "This will go."), (LineKind.Added, "This is new."),
            ],
            lines.Select(l => (l.Kind, string.Concat(l.Words.Select(w => w.Text)))));
    }

    [Fact]
    public async Task A_change_of_governance_shows_in_words()
    {
        var charter = await FrozenThenRewordedAsync();
        await office.As(office.Officer).SendAsync(new SetDomainTerms
        {
            Charter = charter.Id,
            Version = (await office.SeenAsync(charter.Id)).Version,
            Domain = DecisionDomain.Quality,
            Rule = "Two meetings, then the ladder.",
        }).ValueAsync();

        var line = Assert.Single((await CompareAsync(charter.Id)).Parts.Single(p => p.Heading == "Who decides").Lines);

        Assert.Equal("Rule: Two meetings, then the ladder. ", Assert.Single(line.Words, w => w.Kind == PieceKind.Added).Text);
    }

    [Fact]
    public async Task Before_the_first_version_there_is_nothing_to_compare_with()
    {
        var charter = await office.AConvergingCharterAsync();

        var seen = await CompareAsync(charter.Id);

        Assert.Null(seen.From);
        Assert.Empty(seen.Parts);
    }

    [Fact]
    public async Task A_party_compares_too_and_a_stranger_finds_nothing()
    {
        var charter = await FrozenThenRewordedAsync();
        var question = new CompareVersions(charter.Id, 1, null);

        Assert.False((await office.As(charter.Sides[0].Manager).AskAsync(question).ValueAsync()).IsSame);
        await office.As((await office.ASideAsync()).Manager).AskAsync(question).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).AskAsync(new CompareVersions(charter.Id, 9, null)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(office.Officer).AskAsync(new CompareVersions(charter.Id, 1, 9)).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<ACharter.Converging> FrozenThenRewordedAsync()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        await office.As(office.Officer).SendAsync(new RewordStatement
        {
            Statement = charter.Vision,
            Wording = 1,
            Text = "Every patient is seen in 10 days.",
        }).ValueAsync();
        return charter;
    }

    private Task<CharterComparison> CompareAsync(CharterId charter, int? from = null, int? to = null) =>
        office.As(office.Officer).AskAsync(new CompareVersions(charter, from, to)).ValueAsync();

    private Task<StatementId> WriteAsync(CharterId charter, string text) =>
        office.As(office.Officer).SendAsync(new WriteStatement { Charter = charter, Section = Section.Vision, Text = text }).ValueAsync();

    private async Task<uint> VersionAsync(CharterId charter, StatementId statement) =>
        (await office.SeenAsync(charter)).Statements.Single(s => s.Id == statement).Version;
}
