using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Outcomes;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Outcomes;

public sealed class OutcomesPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Each_outcome_is_a_link_with_its_status_in_words()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 20);
        await using var screen = new Screen(office, office.Officer);

        var page = Show(screen);

        var row = page.FindAll("[role=treegrid] tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/outcomes/{outcome}");
        Assert.Contains("20 % of target where 80 % was expected by now.", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("bad", row.QuerySelector(".office-status")!.GetAttribute("data-tone"));
    }

    [Fact]
    public async Task What_serves_an_outcome_stands_under_it_and_closes_with_it()
    {
        var top = await office.AnOutcomeAsync();
        var below = await office.AnOutcomeAsync(top);
        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen);
        AngleSharp.Dom.IElement? Row(OutcomeId id) => page.FindAll("[role=treegrid] tbody tr").SingleOrDefault(r => r.QuerySelector("a")!.GetAttribute("href") == $"/outcomes/{id}");

        Assert.Equal(("1", "true", "2", null), (Row(top)!.GetAttribute("aria-level"), Row(top)!.GetAttribute("aria-expanded"), Row(below)!.GetAttribute("aria-level"), Row(below)!.GetAttribute("aria-expanded")));

        await page.InvokeAsync(() => Row(top)!.QuerySelector("button")!.ClickAsync());

        page.WaitForAssertion(() => Assert.Equal("false", Row(top)!.GetAttribute("aria-expanded")));
        Assert.Null(Row(below));
        var address = screen.Services.GetRequiredService<NavigationManager>().Uri;
        Assert.EndsWith($"?closed={top.Value:N}", address, StringComparison.Ordinal);

        await page.InvokeAsync(() => Row(top)!.QuerySelector("button")!.ClickAsync());

        page.WaitForAssertion(() => Assert.NotNull(Row(below)));
        Assert.DoesNotContain("closed", screen.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_address_shows_the_tree_as_it_was_closed()
    {
        var top = await office.AnOutcomeAsync();
        var below = await office.AnOutcomeAsync(top);
        await using var screen = new Screen(office, office.Officer);
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo($"/outcomes?closed={top.Value:N}.nonsense");

        var links = Show(screen).FindAll("[role=treegrid] tbody tr a").Select(a => a.GetAttribute("href")).ToList();

        Assert.Contains($"/outcomes/{top}", links);
        Assert.DoesNotContain($"/outcomes/{below}", links);
    }

    [Fact]
    public async Task A_filtered_address_shows_the_list()
    {
        await office.AnOutcomeAsync();
        await using var screen = new Screen(office, office.Officer);
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo("/outcomes?status=NoData");

        Assert.Empty(Show(screen).FindAll("[role=treegrid]"));
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public async Task A_tree_too_large_to_walk_through_says_where_the_rest_is(int count, bool isCut)
    {
        await using var screen = new Screen(office, office.Officer);
        IReadOnlyList<OutcomeStanding> many = [.. Enumerable.Range(1, count).Select(n => new OutcomeStanding(
            OutcomeId.New(), $"Outcome {n}", null, null, null, OutcomeStatus.NoData, null, null, null, null, "No data.", 100, 0, null))];

        var tree = screen.Render<Web.Outcomes.OutcomeTree>(p => p.Add(t => t.Outcomes, many));

        Assert.Equal(100, tree.FindAll("[role=treegrid] tbody tr").Count);
        Assert.Equal(isCut ? "The first 100 of 101 rows are shown. Close what you do not need, or search and sort all outcomes as a list." : null, tree.FindAll(".office-fine:not([role] *)").LastOrDefault(e => e.TagName == "P")?.TextContent);
    }

    [Fact]
    public async Task Who_sees_none_is_told_what_an_outcome_is()
    {
        await using var screen = new Screen(office, await office.AStrangerAsync());

        Assert.Contains("No outcome is named yet.", Show(screen).Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Officer, 1)]
    [InlineData(Roles.Executive, 0)]
    public async Task Only_who_may_name_is_offered_to(Roles roles, int buttons)
    {
        await using var screen = new Screen(office, await office.APersonAsync("Someone", roles));

        Assert.Equal(buttons, Show(screen).FindAll("button").Count(b => b.TextContent.Contains("Name an outcome", StringComparison.Ordinal)));
    }

    private static IRenderedComponent<OutcomesPage> Show(Screen screen)
    {
        var page = screen.Render<OutcomesPage>();
        page.WaitForElement(".office-row-link, .outcome-tree, .office-empty");
        return page;
    }
}
