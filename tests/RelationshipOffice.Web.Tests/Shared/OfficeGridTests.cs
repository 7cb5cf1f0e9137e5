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
