using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Tests.Shared;

public sealed class OfficeGridTests : OfficeContext
{
    private readonly List<ListState> _asked = [];
    private Func<ListState, Task<Result<Page<Row>>>> _rows = list => Answer([new("Acme", 3), new("Baltic Ferries", 12)], 120);

    public OfficeGridTests() => Navigation.NavigateTo("/partners");

    private enum By
    {
        Name,
        Charters,
    }

    private enum Tone
    {
        Calm,
        Loud,
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_first_answer_already_shows_the_rows()
    {
        var list = Show();

        Assert.Equal(["Acme", "Baltic Ferries"], list.FindAll("a.office-row-link").Select(a => a.TextContent));
        Assert.Equal("/partners/Acme", list.Find("a.office-row-link").GetAttribute("href"));
        Assert.Equal("1–2 of 120 partners", list.Find(".office-list-count").TextContent);
    }

    [Fact]
    public void The_address_says_what_is_asked()
    {
        Navigation.NavigateTo("/partners?q=acme&tone=loud&sort=-charters&page=3");

        Show();

        var asked = Assert.Single(_asked);
        Assert.Equal(("acme", Tone.Loud, By.Charters, true, 3), (asked.Search, asked.Choice<Tone>("tone"), asked.SortedBy<By>(), asked.IsDescending, asked.Number));
    }

    [Fact]
    public void An_address_that_makes_no_sense_shows_the_whole_list()
    {
        Navigation.NavigateTo("/partners?tone=17&sort=nothing&page=-2");

        Show();

        var asked = Assert.Single(_asked);
        Assert.Equal((null, By.Name, 1), (asked.Choice<Tone>("tone"), asked.SortedBy<By>(), asked.Number));
    }

    [Fact]
    public void A_heading_sorts_then_turns_the_order_round_and_begins_at_page_one()
    {
        Navigation.NavigateTo("/partners?page=2");
        var list = Show();

        list.FindAll("button.office-sort")[1].Click();
        Assert.EndsWith("/partners?sort=charters", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("ascending", list.FindAll("thead th")[1].GetAttribute("aria-sort"));

        list.FindAll("button.office-sort")[1].Click();
        Assert.EndsWith("/partners?sort=-charters", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("descending", list.FindAll("thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal("none", list.FindAll("thead th")[0].GetAttribute("aria-sort"));
    }

    [Fact]
    public void Old_rows_stay_until_the_new_ones_are_there()
    {
        var list = Show();
        var later = new TaskCompletionSource<Result<Page<Row>>>();
        _rows = _ => later.Task;

        Navigation.NavigateTo("/partners?q=zinc");
        Assert.Equal("true", list.Find(".office-table-frame").GetAttribute("aria-busy"));
        Assert.Equal(2, list.FindAll("a.office-row-link").Count);

        later.SetResult(new Page<Row>([new("Zinc Works", 1)], 1));
        list.WaitForAssertion(() => Assert.Equal("Zinc Works", list.Find("a.office-row-link").TextContent));
        Assert.Equal("1 partner", list.Find(".office-list-count").TextContent);
    }

    [Fact]
    public void A_slow_old_answer_does_not_replace_a_newer_one()
    {
        var list = Show();
        var slow = new TaskCompletionSource<Result<Page<Row>>>();
        _rows = asked => asked.Search == "a" ? slow.Task : Answer([new("Newest", 1)], 1);

        Navigation.NavigateTo("/partners?q=a");
        Navigation.NavigateTo("/partners?q=ab");
        list.WaitForAssertion(() => Assert.Equal("Newest", list.Find("a.office-row-link").TextContent));
        slow.SetResult(new Page<Row>([new("Stale", 1)], 1));

        Assert.Equal("Newest", list.Find("a.office-row-link").TextContent);
    }

    [Fact]
    public void Nothing_yet_and_no_match_are_two_things()
    {
        _rows = _ => Answer([], 0);

        Assert.Contains("No partners yet.", Show().Markup, StringComparison.Ordinal);

        Navigation.NavigateTo("/partners?q=xyz");
        var searched = Show();
        Assert.Contains("No partners match.", searched.Markup, StringComparison.Ordinal);
        searched.Find(".office-empty button").Click();
        Assert.EndsWith("/partners", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_said_in_place_of_the_rows()
    {
        _rows = _ => Task.FromResult<Result<Page<Row>>>(OfficeErrors.Forbidden);

        Assert.Equal(OfficeErrors.Forbidden.Code, Show().Find("[data-code]").GetAttribute("data-code"));
    }

    [Fact]
    public void Nothing_can_be_typed_before_somebody_listens()
    {
        SetRendererInfo(new RendererInfo("Static", false));

        Assert.True(Show().Find("input").HasAttribute("disabled"));
    }

    [Fact]
    public void Of_more_than_were_counted_the_number_is_not_made_up_and_the_next_page_can_be_had()
    {
        Navigation.NavigateTo("/partners?page=300");
        _rows = _ => Answer([.. Enumerable.Range(0, ListState.RowsPerPage).Select(n => new Row($"Partner {n}", n))], Slice.MostCounted + 1);

        var list = Show();

        Assert.Equal("14,951–15,000 of more than 10,000 partners", list.Find(".office-list-count").TextContent);
        Assert.Equal("Page 300", list.Find(".office-pager span").TextContent);
        Assert.EndsWith("page=301", list.Find("[rel=next]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null(list.Find("[rel=next]").GetAttribute("aria-disabled"));
    }

    [Fact]
    public void A_list_without_numbers_leads_to_what_is_older_and_newer_and_a_search_begins_anew()
    {
        Navigation.NavigateTo("/partners?older=70&tone=loud");
        _rows = _ => Ends([new("Acme", 3)], new PageEnds(Newer: 69, Older: 20));

        var list = Show();

        Assert.Equal(new Stretch(ListState.RowsPerPage, OlderThan: 70), _asked.Single().Stretch);
        Assert.Equal(
            ["/partners?tone=loud", "/partners?tone=loud&newer=69", "/partners?older=20&tone=loud"],
            list.FindAll(".office-pager a").Select(a => new Uri(a.GetAttribute("href")!).PathAndQuery));
        list.Find("input").Input("ac");
        list.WaitForAssertion(() => Assert.EndsWith("/partners?tone=loud&q=ac", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void At_the_newest_there_is_nothing_newer_and_a_single_page_has_no_pager()
    {
        _rows = _ => Ends([new("Acme", 3)], new PageEnds(Newer: null, Older: 20));
        Assert.Equal(["true", "true", null], Show().FindAll(".office-pager a").Select(a => a.GetAttribute("aria-disabled")));

        _rows = _ => Ends([new("Acme", 3)], new PageEnds(null, null));
        Assert.Empty(Show().FindAll(".office-pager"));
    }

    [Fact]
    public void Where_nothing_lies_beyond_an_address_the_newest_is_shown()
    {
        Navigation.NavigateTo("/partners?older=7&tone=loud");
        _rows = list => list.Stretch.OlderThan is null ? Ends([new("Acme", 3)], new PageEnds(null, null)) : Ends([], new PageEnds(null, null));

        var list = Show();

        Assert.EndsWith("/partners?tone=loud", Navigation.Uri, StringComparison.Ordinal);
        list.WaitForAssertion(() => Assert.Equal("Acme", list.Find("a.office-row-link").TextContent));
    }

    private static Task<Result<Page<Row>>> Ends(Row[] rows, PageEnds ends) => Task.FromResult<Result<Page<Row>>>(new Page<Row>(rows, 120) { Ends = ends });

    private static Task<Result<Page<Row>>> Answer(Row[] rows, int total) => Task.FromResult<Result<Page<Row>>>(new Page<Row>(rows, total));

    private IRenderedComponent<OfficeGrid<Row>> Show() => Render<OfficeGrid<Row>>(p => p
        .Add(g => g.Rows, list =>
        {
            _asked.Add(list);
            return _rows(list);
        })
        .Add(g => g.One, "partner").Add(g => g.Many, "partners").Add(g => g.Href, row => $"/partners/{row.Name}")
        .Add(g => g.FilterContent, builder =>
        {
            builder.OpenComponent<OfficeFilter<Tone>>(0);
            builder.AddComponentParameter(1, "Key", "tone");
            builder.AddComponentParameter(2, "Label", "Tone");
            builder.AddComponentParameter(3, "Words", (Func<Tone, string>)(t => t.ToString()));
            builder.CloseComponent();
        })
        .AddChildContent<OfficeColumn<Row>>(c => c.Add(x => x.Title, "Name").Add(x => x.Text, r => r.Name).Add(x => x.SortBy, By.Name))
        .AddChildContent<OfficeColumn<Row>>(c => c.Add(x => x.Title, "Charters").Add(x => x.Text, r => $"{r.Charters}").Add(x => x.SortBy, By.Charters).Add(x => x.IsFigure, true)));

    private sealed record Row(string Name, int Charters);
}
