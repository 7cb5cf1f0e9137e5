using System.Globalization;
using Bunit;
using RelationshipOffice.Web.Pictures;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Pictures;

public sealed class TrendChartTests : OfficeContext
{
    private static readonly TrendPlan Plan = new(100, 67, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Fact]
    public void The_picture_has_a_name_and_says_what_it_shows()
    {
        var picture = Show(new TrendPoint(new DateOnly(2026, 6, 30), 80)).Find("svg");

        Assert.Equal(("group", "Cost. 61 % of target."), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
    }

    [Fact]
    public void Its_table_says_the_same_figures()
    {
        var rows = Show(new TrendPoint(new DateOnly(2026, 7, 2), 80)).FindAll("tbody tr").Select(r => r.TextContent.Trim()).ToList();

        Assert.Equal(3, rows.Count);
        Assert.Contains("83.5", rows[1], StringComparison.Ordinal);
        Assert.Contains("80", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_target_lies_lower_on_the_canvas()
    {
        var plan = Show().Find(".office-trend-plan");

        Assert.True(Number(plan.GetAttribute("y2")) > Number(plan.GetAttribute("y1")));
    }

    [Fact]
    public void A_point_outside_the_plan_stays_on_the_canvas()
    {
        var point = Show(new TrendPoint(new DateOnly(2025, 3, 1), 140)).Find("circle");

        Assert.InRange(Number(point.GetAttribute("cx")), TrendScale.Left, TrendScale.Right);
        Assert.InRange(Number(point.GetAttribute("cy")), TrendScale.Top, TrendScale.Bottom);
    }

    [Fact]
    public void A_point_says_its_figure_and_all_are_one_stop_of_the_tab_key()
    {
        var points = Show(new TrendPoint(new DateOnly(2026, 3, 31), 90), new TrendPoint(new DateOnly(2026, 6, 30), 80)).FindAll("circle");

        Assert.Equal(["31 Mar 2026: 90 index", "30 Jun 2026: 80 index"], points.Select(p => p.GetAttribute("aria-label")));
        Assert.Equal(["-1", "0"], points.Select(p => p.GetAttribute("tabindex")));
    }

    [Fact]
    public void A_long_course_is_thinned_and_says_so()
    {
        var points = Enumerable.Range(0, 1000).Select(i => new TrendPoint(Plan.Starts.AddDays(i), i)).ToArray();

        var chart = Show(points);

        Assert.InRange(chart.FindAll("circle").Count, 50, 60);
        Assert.Contains("of 1000 days are drawn", chart.Markup, StringComparison.Ordinal);
        Assert.StartsWith("26 Sep 2028: 999", chart.FindAll("circle")[^1].GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_flags_numbered_from_the_left_and_links_below_it()
    {
        var chart = Show(
            [new(Plan.Due, "Decision of RC-4: Later", "/b"), new(Plan.Starts.AddDays(9), "Amendment of RC-4: Sooner", "/a"), new(Plan.Due.AddDays(1), "Beyond", "/c")],
            new TrendPoint(new DateOnly(2026, 3, 31), 90));

        Assert.Equal(["1. 10 Jan 2026: Amendment of RC-4: Sooner", "2. 31 Dec 2026: Decision of RC-4: Later"], chart.FindAll(".office-trend-flag").Select(f => f.GetAttribute("aria-label")));
        Assert.Equal([("1", "/a"), ("2", "/b")], chart.FindAll(".office-trend-turns li").Select(l => (l.GetAttribute("value"), l.QuerySelector("a")!.GetAttribute("href"))));
        Assert.Equal("0", Assert.Single(chart.FindAll("[tabindex]"), p => p.GetAttribute("tabindex") == "0").GetAttribute("tabindex"));
    }

    [Fact]
    public void Without_decisions_there_is_no_list_of_them() => Assert.Empty(Show().FindAll(".office-trend-turns"));

    [Fact]
    public void Labels_of_near_values_keep_apart()
    {
        var scale = new TrendScale(Plan, [new TrendPoint(Plan.Starts, 68)]);

        var heights = scale.Apart([67, 68, 67.5m]).Select(Number).ToList();

        Assert.Equal(TrendScale.Bottom, heights[0]);
        Assert.Equal([22m, 22m], new[] { heights[2] - heights[1], heights[0] - heights[2] });
    }

    private static decimal Number(string? text) => decimal.Parse(text!, CultureInfo.InvariantCulture);

    private IRenderedComponent<TrendChart> Show(params TrendPoint[] points) => Show([], points);

    private IRenderedComponent<TrendChart> Show(IReadOnlyList<TrendFlag> flags, params TrendPoint[] points) => Render<TrendChart>(p => p
        .Add(c => c.Flags, flags)
        .Add(c => c.Name, "Cost").Add(c => c.Unit, "index").Add(c => c.Plan, Plan).Add(c => c.Points, points)
        .Add(c => c.Today, new DateOnly(2026, 11, 23)).Add(c => c.Sentence, "61 % of target."));
}
