using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.Tests.Governance.Judging;
using static RelationshipOffice.Domain.Tests.Governance.Judging.ACase;

namespace RelationshipOffice.Domain.Tests.Governance.Power;

public sealed class DependenceTests
{
    [Fact]
    public void The_worked_example_of_the_guide_comes_out_to_the_point()
    {
        var gap = PowerGap.Over(A, B, new ACase().WithSubordinateB().Book, GovernanceSettings.Default);

        Assert.Equal([28m, 18.75m, 15m, 7.5m, 10m], gap.OfWeaker.Parts.Select(p => p.Least));
        Assert.Equal((79.25m, 25m, 54.25m), (gap.OfWeaker.Least, gap.OfStronger.Least, gap.Least));
        Assert.Equal(Band.Subordinate, PowerGap.BandOf(gap.Least, GovernanceSettings.Default));
    }

    [Fact]
    public void Missing_facts_make_a_range_and_are_asked_for()
    {
        var gap = PowerGap.Over(A, B, new ACase().IsFreeOf(A, B).Says(B, A, RelationFactKind.RevenueShare, 50).Book, GovernanceSettings.Default);

        Assert.Equal((20m, 80m, false), (gap.Least, gap.Most, gap.IsKnown));
        Assert.Equal(4, gap.Missing.Count);
        Assert.Contains("months", gap.Missing[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_sales_and_spending_the_larger_share_counts()
    {
        var book = new ACase().Says(B, A, RelationFactKind.RevenueShare, 10).Says(B, A, RelationFactKind.SpendShare, 35).Book;

        Assert.Equal(35, Dependence.ShareOf(B, A, book)!.Used.Value.Number);
    }

    [Fact]
    public void The_newest_fact_counts_and_a_verified_one_before_another_of_its_day()
    {
        var office = new ACase()
            .Says(B, A, FactValue.Of(RelationFactKind.RevenueShare, 80), Today.AddDays(1))
            .Says(B, A, FactValue.Of(RelationFactKind.RevenueShare, 10), Today.AddDays(-2))
            .Says(B, A, FactValue.Of(RelationFactKind.RevenueShare, 30), Today.AddDays(-1))
            .Says(B, A, FactValue.Of(RelationFactKind.RevenueShare, 40), Today.AddDays(-1), verified: false);

        var reading = office.Book.Read(B, A, RelationFactKind.RevenueShare)!;

        Assert.Equal(30, reading.Used.Value.Number);
        Assert.Equal(40, Assert.Single(reading.SetAside).Value.Number);
        Assert.Contains("verified", reading.WhyUsed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20, Band.AboutEqual)]
    [InlineData(20.01, Band.Tilted)]
    [InlineData(40, Band.Tilted)]
    [InlineData(40.01, Band.Subordinate)]
    public void The_upper_edge_belongs_to_the_lower_band(double size, Band expected) =>
        Assert.Equal(expected, PowerGap.BandOf((decimal)size, GovernanceSettings.Default));
}
