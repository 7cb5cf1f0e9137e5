using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.Tests.Governance.Judging;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

public sealed class GapHistoryTests
{
    private static readonly PartyPair Pair = new(A, B);

    [Fact]
    public void A_gap_is_read_after_each_day_with_a_fact()
    {
        var course = Of(new ACase().WithSubordinateB().Says(B, A, FactValue.Of(RelationFactKind.RevenueShare, 20), Today.AddDays(-3)));

        Assert.Equal((Today, 54.25m, "subordinate"), Assert.Single(course.Readings) is var r ? (r.On, r.Value.Points, r.Value.Band) : default);
    }

    [Fact]
    public void A_new_fact_that_moves_the_gap_into_another_band_signals()
    {
        var dated = new FactBook(Today, [], [], [.. new ACase().WithSubordinateB().Book.Facts.Select(f => f with { Date = Today.AddYears(-2) })]);
        var freed = dated.Suppose(new StatedFact(Domain.Common.RelationFactId.New(), B, A, FactValue.Of(RelationFactKind.MonthsToReplace, 0), Today, "Study", true));
        var course = GapHistory.Of(Pair, new FactBook(Today, [], [], dated.Facts.Concat(freed.Facts.Where(f => f.Date == Today))), GovernanceSettings.Default);

        var found = Assert.Single(DriftRules.FindAll(new DriftCase(Today.AddYears(-1), Today, p => p == A ? "A" : "B") { Gaps = [course] }));

        Assert.Equal((DriftRule.D2, Today, "Study"), (found.Rule, found.FactOn, found.Source));
        Assert.StartsWith("The power gap between A and B is 35.5 (tilted); it was 54.25 (subordinate).", found.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void While_a_fact_is_missing_there_is_no_gap_to_compare() =>
        Assert.Empty(Of(new ACase().Depends(B, A, 70, 18, 4, 3, 0).Says(A, B, RelationFactKind.RevenueShare, 30)).Readings);

    private static Course<GapSeen> Of(ACase office) => GapHistory.Of(Pair, office.Book, GovernanceSettings.Default);
}
