using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Judging;

public sealed class SuggestTests
{
    [Fact]
    public void The_stronger_partner_as_leader_is_suggested_where_one_depends_on_the_other()
    {
        var best = Candidates(new ACase().WithSubordinateB().Complementary(A, B))[0];

        Assert.Equal((GovernanceType.QuasiHierarchy, A, Validity.Valid), (best.WhoDecides.Type, best.WhoDecides.Lead!.Value, best.Validity));
    }

    [Fact]
    public void A_network_is_suggested_between_equals()
    {
        var best = Candidates(new ACase().IsFreeOf(A, B).IsFreeOf(B, A).Complementary(A, B))[0];

        Assert.Equal((GovernanceType.Network, Validity.Valid), (best.WhoDecides.Type, best.Validity));
    }

    [Fact]
    public void An_owner_may_decide_or_delegate()
    {
        var valid = Candidates(new ACase().Owns(A, B, 100).Complementary(A, B)).Where(c => c.Validity == Validity.Valid).ToList();

        Assert.Contains(valid, c => c.WhoDecides.Type == GovernanceType.Hierarchy && c.WhoDecides.Lead == A);
        Assert.Contains(valid, c => c.IsDelegated);
        Assert.DoesNotContain(valid, c => c.WhoDecides.Type == GovernanceType.QuasiHierarchy);
    }

    [Fact]
    public void A_supposed_fact_moves_the_verdict_and_changes_nothing()
    {
        var book = new ACase().Owns(A, B, 43.4m).Book;
        var arrangement = new Arrangement([new ArrangedParty(A), new ArrangedParty(B)], [Owned(A)]);
        var before = Judge.Of(arrangement, book, GovernanceSettings.Default);

        var after = Judge.Of(arrangement, book.Suppose(book.Holdings[0] with { Voting = 51 }), GovernanceSettings.Default);

        var whole = VerdictMove.Between(before, after)[0];
        Assert.True(whole.IsMoved);
        Assert.Equal((Validity.Warning, Validity.Valid), (whole.Before, whole.After));
        Assert.Contains(after.Findings.SelectMany(f => f.Facts), f => f.Note == "assumed for this what-if");
        Assert.Equal(43.4m, Assert.Single(book.Holdings).Voting);
    }

    [Fact]
    public void Nobody_can_suppose_more_than_all_votes()
    {
        var book = new ACase().Owns(A, B, 60).Owns(C, B, 30).Book;

        var refused = Assert.Throws<RuleBroken>(() => book.Suppose(book.Holdings[0] with { Voting = 71, Economic = 60 }));

        Assert.Equal("stake.voting.over_100", refused.Error.Code);
        Assert.Equal(70, new Control(book.Suppose(book.Holdings[0] with { Voting = 70, Economic = 70 }), GovernanceSettings.Default).VotesOf(A, B).Least);
    }

    private static IReadOnlyList<Candidate> Candidates(ACase office) => Assert.Single(
        Suggest.Of([new ArrangedParty(A), new ArrangedParty(B)], [DecisionDomain.Quality], office.Book, GovernanceSettings.Default).Domains).Candidates;
}
