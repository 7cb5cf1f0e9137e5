using Bunit;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Overview.Relationships;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Pictures;

public sealed class ScoreHeatMapTests : OfficeContext
{
    [Fact]
    public void Of_a_thousand_charters_thirty_are_compared_with_the_outcomes_that_they_serve_and_all_are_counted()
    {
        var outcomes = Enumerable.Range(1, 500).Select(n => new OutcomeLink(OutcomeId.New(), $"Outcome {n}", OutcomeStatus.OnTrack)).ToList();
        var charters = Enumerable.Range(0, 1000).Select(n => new ScoredCharter(
            CharterId.New(), $"RC-{n}", "Charter", Stage.Operational, "Network",
            [new ScoreCell(outcomes[n % 500].Id, ContributionKind.Share, Percent.Of(10), OutcomeStatus.OnTrack, Percent.Of(50), "50 %.")], 10, 5, Health.Sound, [])).ToList();

        var map = Render<ScoreHeatMap>(p => p.Add(m => m.Card, new Scorecard(outcomes, charters)));

        Assert.Equal((30, 1 + 30), (map.FindAll("tbody tr").Count, map.FindAll("thead th").Count));
        Assert.Contains("1000 contributions: 1000 on track", map.Markup, StringComparison.Ordinal);
        Assert.Contains("The first 30 of 1000 charters are shown", map.Markup, StringComparison.Ordinal);
    }
}
