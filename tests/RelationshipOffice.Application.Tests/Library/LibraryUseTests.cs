using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Tests.Library;

public sealed class LibraryUseTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_statement_remembers_where_its_words_came_from()
    {
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();

        await WriteAsync(charter.Id, kept, 1, kept.Fallbacks[0].Words);

        var use = Assert.Single((await UsesAsync(kept)).Rows);
        Assert.Equal((charter.Code, 1, 1, false), (use.Code, use.Edition, use.Choice, use.HasNewer));
        Assert.Empty(use.Rewording);
        Assert.Equal(1, (await Door.AskAsync(new FindLibraryStatements(new Slice(1, 10), kept.Title)).ValueAsync()).Rows.Single().Charters);
    }

    [Fact]
    public async Task Rewording_keeps_the_source_and_shows_word_by_word()
    {
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        await WriteAsync(charter.Id, kept, 0, kept.Preferred);
        var written = (await office.SeenAsync(charter.Id)).Statements.Single();

        await Door.SendAsync(new RewordStatement { Statement = written.Id, Wording = written.Wording, Text = "Bad news travels in three days." }).ValueAsync();

        var use = Assert.Single((await UsesAsync(kept)).Rows);
        Assert.Equal(["two", "three"], use.Rewording.Where(w => w.Kind != PieceKind.Same).Select(w => w.Text.Trim()));
    }

    [Fact]
    public async Task A_newer_edition_is_told_and_changes_no_charter()
    {
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        await WriteAsync(charter.Id, kept, 0, kept.Preferred);

        await Door.SendAsync(ALibrary.Revise(kept, "Bad news travels in one day.")).ValueAsync();

        var use = Assert.Single((await UsesAsync(kept)).Rows);
        Assert.True(use.HasNewer);
        Assert.Empty(use.Rewording);
        var written = (await office.SeenAsync(charter.Id)).Statements.Single();
        Assert.Equal(kept.Preferred, written.Text);
        var offered = await Door.AskAsync(new GetLibraryWordings(written.Id)).ValueAsync();
        Assert.Equal((1, 2, "Bad news travels in one day."), (offered.Taken, offered.Newest, offered.Preferred));
    }

    [Fact]
    public async Task A_retired_statement_of_a_charter_uses_nothing()
    {
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        await WriteAsync(charter.Id, kept, 0, kept.Preferred);
        var written = (await office.SeenAsync(charter.Id)).Statements.Single();

        await Door.SendAsync(new RetireStatement { Statement = written.Id, Version = written.Version, Reason = "Said twice." }).ValueAsync();

        Assert.Equal(0, (await UsesAsync(kept)).Total);
    }

    [Fact]
    public async Task Words_of_the_parties_own_have_no_source()
    {
        var charter = await office.ACharterAsync();
        var written = await Door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Exit, Text = "Ours." }).ValueAsync();

        Assert.Equal(LibraryWordings.None, await Door.AskAsync(new GetLibraryWordings(written)).ValueAsync());
        await Door.AskAsync(new GetLibraryWordings(StatementId.New())).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task What_the_library_does_not_have_cannot_have_been_taken_from_it()
    {
        var kept = await office.ALibraryStatementAsync();
        var charter = await office.ACharterAsync();
        foreach (var forged in new[] { new LibrarySource(kept.Id, 2, 0), new LibrarySource(kept.Id, 1, 2), new LibrarySource(LibraryStatementId.New(), 1, 0) })
        {
            await Door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Principles, Text = "Mine.", Source = forged })
                .RefusedAsync(LibraryErrors.SourceUnknown);
        }
    }

    [Fact]
    public async Task Parties_read_nothing_of_the_library_in_the_story_of_their_charter()
    {
        var kept = await office.ALibraryStatementAsync();
        var side = await office.ASideAsync();
        var charter = await office.ACharterAsync(side.Partner);
        await WriteAsync(charter.Id, kept, 0, kept.Preferred);

        var story = (await office.As(side.Manager).AskAsync(new FindActivity(new Stretch(50))).ValueAsync()).Rows;

        Assert.NotEmpty(story);
        Assert.DoesNotContain(story.SelectMany(r => r.Changes), c => c.Record.Contains("ibrary", StringComparison.Ordinal));
        await office.As(side.Manager).AskAsync(new GetLibraryWordings((await office.SeenAsync(charter.Id)).Statements.Single().Id)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private Task<StatementId> WriteAsync(CharterId charter, LibraryDetails kept, int choice, string words) => Door.SendAsync(
        new WriteStatement { Charter = charter, Section = kept.Section, Text = words, Source = new LibrarySource(kept.Id, kept.Edition, choice) }).ValueAsync();

    private Task<Page<LibraryUse>> UsesAsync(LibraryDetails kept) => Door.AskAsync(new FindUsesOfLibraryStatement(kept.Id, new Slice(1, 10))).ValueAsync();
}
