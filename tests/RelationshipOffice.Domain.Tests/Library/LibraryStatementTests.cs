using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Domain.Tests.Library;

public sealed class LibraryStatementTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly PersonId _ana = PersonId.New();

    [Fact]
    public void It_begins_with_edition_one_and_its_reason()
    {
        var statement = A(Terms("Bad news travels in two days."));

        var first = Assert.Single(statement.Editions);
        Assert.Equal((1, "Worked at three partners.", _ana, Now), (first.Number, first.Reason, first.By, first.At));
        Assert.IsType<LibraryStatementAdded>(Assert.Single(statement.TakeEvents()));
    }

    [Fact]
    public void A_revision_is_the_next_edition_and_leaves_the_one_before_as_it_was()
    {
        var statement = A(Terms("Bad news travels in two days."));

        statement.Revise(Terms("Bad news travels in one day."), "Two days were too long.", _ana, Now.AddDays(3));

        Assert.Equal(["Bad news travels in two days.", "Bad news travels in one day."], statement.Editions.Select(e => e.Terms.Preferred));
        Assert.Equal((2, "Bad news travels in one day."), (statement.Edition, statement.Terms.Preferred));
    }

    [Fact]
    public void Saying_again_what_already_is_makes_no_edition()
    {
        var statement = A(Terms("Same.", new Fallback("Other.", "Late.")));
        statement.TakeEvents();

        statement.Revise(Terms(" Same. ", new Fallback("Other.", "Late. ")), "No change.", _ana, Now);

        Assert.Equal(1, statement.Edition);
        Assert.Empty(statement.TakeEvents());
    }

    [Fact]
    public void Every_edition_needs_a_reason()
    {
        Refuses("library.reason.missing", () => _ = new LibraryStatement(Terms("Same."), " ", _ana, Now));
        Refuses("library.reason.missing", () => A(Terms("Same.")).Revise(Terms("Other."), "", _ana, Now));
    }

    [Fact]
    public void A_retired_statement_is_not_revised_until_it_is_brought_back()
    {
        var statement = A(Terms("Same."));

        statement.Retire("Nobody could keep it.");

        Assert.Equal((true, "Nobody could keep it."), (statement.IsRetired, statement.RetiredBecause));
        Refuses(LibraryErrors.Retired.Code, () => statement.Revise(Terms("Other."), "Better.", _ana, Now));
        statement.BringBack();
        statement.Revise(Terms("Other."), "Better.", _ana, Now);
        Assert.Equal((false, "", 2), (statement.IsRetired, statement.RetiredBecause, statement.Edition));
    }

    [Fact]
    public void A_fallback_says_when_it_is_used_and_is_no_wording_that_stands_there_already()
    {
        Refuses("library.fallback.when.missing", () => Terms("One.", new Fallback("Two.", " ")));
        Refuses("library.wording.twice", () => Terms("One.", new Fallback("One.", "Late.")));
        Refuses("library.fallbacks.too_many", () => Terms("One.", [.. Enumerable.Range(0, 10).Select(i => new Fallback($"F{i}.", "Late."))]));
    }

    [Fact]
    public void Wordings_are_counted_from_the_preferred_one()
    {
        var terms = Terms("One.", new Fallback("Two.", "Late."));

        Assert.Equal(["One.", "Two.", null, null], [terms.WordingOf(0), terms.WordingOf(1), terms.WordingOf(2), terms.WordingOf(-1)]);
    }

    [Fact]
    public void Tags_are_kept_once_in_small_letters()
    {
        var terms = LibraryTerms.Of(Section.Exit, "Title", "Words.", [], "", ["Exit", "continuity ", "exit", ""]);

        Assert.Equal(["continuity", "exit"], terms.TagList);
    }

    private LibraryStatement A(LibraryTerms terms) => new(terms, "Worked at three partners.", _ana, Now);

    private static LibraryTerms Terms(string preferred, params Fallback[] fallbacks) =>
        LibraryTerms.Of(Section.Principles, "Honesty", preferred, fallbacks, "", []);

    private static void Refuses(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);
}
