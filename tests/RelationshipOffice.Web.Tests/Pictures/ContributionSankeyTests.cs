using Bunit;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Pictures;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Pictures;

public sealed class ContributionSankeyTests : OfficeContext
{
    private static readonly FlowPartner Acme = new(PartnerId.New(), "Acme");
    private static readonly FlowPartner Borealis = new(PartnerId.New(), "Borealis, a partner with a name that is longer than any label");
    private static readonly OutcomeId Care = OutcomeId.New();

    [Fact]
    public void A_node_is_as_high_as_what_goes_through_it()
    {
        var layout = new SankeyLayout(TheFlow());

        var charter = layout.Nodes.Single(n => n.Label == "RC-1 Care at home");
        var outcome = layout.Nodes.Single(n => n.Label == "Patients are seen in time");
        Assert.Equal((60m, 100m), (charter.Weight, outcome.Weight));
        Assert.Equal(30, layout.Nodes.Single(n => n.Label == "Acme").Weight);
        Assert.True(outcome.Height > charter.Height);
        Assert.All(layout.Nodes, n => Assert.InRange(n.Y + n.Height, 0, layout.Height));
    }

    [Fact]
    public void Nodes_of_a_column_never_lie_upon_one_another()
    {
        var many = Enumerable.Range(1, 16).Select(i => Share([Acme], $"RC-{i}", i, 0)).ToList();

        var charters = new SankeyLayout(new Flow("", many, 0)).Nodes.Where(n => n.Column == 1).OrderBy(n => n.Y).ToList();

        Assert.All(charters.Zip(charters.Skip(1)), pair => Assert.True(pair.First.Y + pair.First.Height < pair.Second.Y));
    }

    [Fact]
    public void Each_share_says_its_figures_and_what_nobody_carries_is_hatched()
    {
        var picture = Render<ContributionSankey>(p => p.Add(c => c.Flow, TheFlow()));

        var shares = picture.FindAll(".sankey-share");
        Assert.Equal(
            ["RC-1 Care at home carries 60 % of Patients are seen in time; 45 of it realised", "40 % of Patients are seen in time is carried by no charter"],
            shares.Select(s => s.GetAttribute("aria-label")));
        Assert.Equal(["0", "-1"], shares.Select(s => s.GetAttribute("tabindex")));
        Assert.Single(picture.FindAll(".sankey-unassigned"));
        Assert.Single(picture.FindAll(".sankey-realised"));
    }

    [Fact]
    public void Its_table_says_the_same()
    {
        var rows = Render<ContributionSankey>(p => p.Add(c => c.Flow, TheFlow())).FindAll("tbody tr");

        Assert.Equal(2, rows.Count);
        Assert.Contains("Acme", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("No charter", rows[1].TextContent, StringComparison.Ordinal);
    }

    private static Flow TheFlow() => new(
        "One charter carries one outcome.",
        [Share([Acme, Borealis], "RC-1 Care at home", 60, 45), new FlowShare([], null, "No charter", Care, "Patients are seen in time", 40, 0, OutcomeStatus.NoData)], 0);

    private static FlowShare Share(IReadOnlyList<FlowPartner> partners, string charter, decimal weight, decimal realised) =>
        new(partners, CharterId.New(), charter, Care, "Patients are seen in time", weight, realised, OutcomeStatus.AtRisk);
}
