using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Library;

public sealed class LibraryStatementTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task What_was_added_is_kept_as_edition_one()
    {
        var seen = await office.ALibraryStatementAsync();

        Assert.Equal((1, Section.Principles, "Bad news travels in two days."), (seen.Edition, seen.Section, seen.Preferred));
        Assert.Equal([new Fallback("Bad news travels in a week.", "The partner meets weekly.")], seen.Fallbacks);
        Assert.Equal(["early warning", "honesty"], seen.Tags);
        Assert.Equal(("Worked at three partners.", "Olga Officer"), (seen.Editions.Single().Reason, seen.Editions.Single().By));
    }

    [Fact]
    public async Task A_revision_is_the_next_edition_and_says_word_by_word_what_changed()
    {
        var before = await office.ALibraryStatementAsync();

        await Door.SendAsync(ALibrary.Revise(before, "Bad news travels in one day.")).ValueAsync();

        var after = await office.KeptAsync(before.Id);
        Assert.Equal((2, "Two days were too long."), (after.Editions[0].Number, after.Editions[0].Reason));
        var change = Assert.Single(after.Editions[0].Changes);
        Assert.Equal("Preferred wording", change.Label);
        Assert.Contains(change.Words, w => w.Kind == PieceKind.Removed && w.Text.Contains("two", StringComparison.Ordinal));
        Assert.Empty(after.Editions[1].Changes);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var seen = await office.ALibraryStatementAsync();
        await Door.SendAsync(ALibrary.Revise(seen, "First.")).ValueAsync();

        await Door.SendAsync(ALibrary.Revise(seen, "Second.")).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(new RetireLibraryStatement { Statement = seen.Id, Version = seen.Version, Reason = "Late." }).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task No_two_statements_have_a_title_that_people_cannot_tell_apart()
    {
        var first = ALibrary.Statement();
        await Door.SendAsync(first).ValueAsync();
        var second = ALibrary.Statement();
        second.Title = first.Title.ToUpperInvariant();

        await Door.SendAsync(second).RefusedAsync(LibraryErrors.TitleTaken);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_at_its_field()
    {
        var nothing = await Door.SendAsync(new AddLibraryStatement { Fallbacks = [new() { Words = "Some." }] });

        Assert.Equal(
            ["Fallbacks[0].WhenToUse", "Preferred", "Reason", "Section", "Title"], nothing.Errors.Select(e => e.Field!).Order(StringComparer.Ordinal));
        var twice = ALibrary.Statement("Bad news travels in a week.");
        var refused = await Door.SendAsync(twice);
        Assert.Equal(("library.wording.twice", "Fallbacks[0].Words"), (refused.Errors.Single().Code, refused.Errors.Single().Field!));
    }

    [Fact]
    public async Task A_retired_statement_is_on_another_shelf_until_it_is_brought_back()
    {
        var seen = await office.ALibraryStatementAsync();

        await Door.SendAsync(new RetireLibraryStatement { Statement = seen.Id, Version = seen.Version, Reason = "Nobody could keep it." }).ValueAsync();

        Assert.Empty((await FindAsync(seen.Title)).Rows);
        Assert.Equal(seen.Id, (await FindAsync(seen.Title, isRetired: true)).Rows.Single().Id);
        Assert.Equal("Nobody could keep it.", (await office.KeptAsync(seen.Id)).RetiredBecause);
        await Door.SendAsync(new BringBackLibraryStatement { Statement = seen.Id }).ValueAsync();
        Assert.Equal(seen.Id, (await FindAsync(seen.Title)).Rows.Single().Id);
    }

    [Fact]
    public async Task Statements_are_found_by_words_tags_and_section_a_page_at_a_time()
    {
        var word = $"w{Guid.CreateVersion7():N}";
        for (var i = 0; i < 3; i++)
        {
            var add = ALibrary.Statement();
            (add.Section, add.Tags) = (i == 0 ? Section.Exit : Section.Review, word);
            await Door.SendAsync(add).ValueAsync();
        }

        var page = await Door.AskAsync(new FindLibraryStatements(new Slice(2, 2), word)).ValueAsync();
        var exits = await Door.AskAsync(new FindLibraryStatements(new Slice(1, 10), word, Section.Exit)).ValueAsync();

        Assert.Equal((1, 3), (page.Rows.Count, page.Total));
        Assert.Equal(Section.Exit, Assert.Single(exits.Rows).Section);
        Assert.Equal(0, (await FindAsync("100%")).Total);
    }

    [Fact]
    public async Task Who_does_not_keep_the_library_does_not_see_it()
    {
        var seen = await office.ALibraryStatementAsync();
        var side = await office.ASideAsync();
        var executive = await office.APersonAsync("Eva Executive", Roles.Executive);
        foreach (var door in new[] { office.As(side.Manager), office.As(executive) })
        {
            await door.SendAsync(ALibrary.Statement()).RefusedAsync(OfficeErrors.Forbidden);
            await door.SendAsync(ALibrary.Revise(seen, "Mine.")).RefusedAsync(OfficeErrors.Forbidden);
            await door.SendAsync(new RetireLibraryStatement { Statement = seen.Id, Version = seen.Version, Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
            await door.SendAsync(new BringBackLibraryStatement { Statement = seen.Id }).RefusedAsync(OfficeErrors.Forbidden);
            await door.AskAsync(new FindLibraryStatements(new Slice(1, 10))).RefusedAsync(OfficeErrors.Forbidden);
            await door.AskAsync(new GetLibraryStatement(seen.Id)).RefusedAsync(OfficeErrors.Forbidden);
            await door.AskAsync(new FindUsesOfLibraryStatement(seen.Id, new Slice(1, 10))).RefusedAsync(OfficeErrors.Forbidden);
            Assert.DoesNotContain(
                (await door.AskAsync(new FindActivity(new Stretch(200))).ValueAsync()).Rows, r => r.Kind == SubjectKind.Library);
        }

        Assert.Contains((await Door.AskAsync(new FindActivity(new Stretch(200))).ValueAsync()).Rows, r => r.Kind == SubjectKind.Library && r.About == seen.Title);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var nothing = LibraryStatementId.New();

        await Door.AskAsync(new GetLibraryStatement(nothing)).RefusedAsync(OfficeErrors.NotFound);
        await Door.AskAsync(new FindUsesOfLibraryStatement(nothing, new Slice(1, 10))).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new BringBackLibraryStatement { Statement = nothing }).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new RetireLibraryStatement { Statement = nothing, Version = 1, Reason = "Gone." }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Theory]
    [InlineData("update library_editions set preferred = 'Forged.'")]
    [InlineData("delete from library_editions")]
    [InlineData("update office_template_editions set reason = 'Forged.'")]
    [InlineData("truncate office_template_editions")]
    public async Task The_database_itself_refuses_to_change_an_edition(string sql)
    {
        await office.ALibraryStatementAsync();
        await using var db = office.Database();

        var refused = await Assert.ThrowsAnyAsync<Npgsql.PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("never changes", refused.MessageText, StringComparison.Ordinal);
    }

    private Task<Page<LibraryRow>> FindAsync(string search, bool isRetired = false) =>
        Door.AskAsync(new FindLibraryStatements(new Slice(1, 10), search, IsRetired: isRetired)).ValueAsync();
}
