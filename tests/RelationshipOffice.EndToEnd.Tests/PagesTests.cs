using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Every page, at two widths and in two themes: accessible, within its window, without requests elsewhere, and pictured.</summary>
public sealed class PagesTests(TheBrowser browser, TheOffice office)
{
    private static readonly (string Name, string Path)[] Lists =
    [
        ("today", "/"), ("partners", "/partners"), ("charters", "/charters"), ("draft-charter", "/charters/new"), ("outcomes", "/outcomes"),
        ("executive", "/executive"), ("activity", "/activity"),
        ("decisions", "/decisions"), ("signals", "/signals"), ("alignment", "/alignment"), ("governance", "/governance"),
        ("functions", "/decisions/functions"), ("calendar", "/administration/calendar"),
        ("thresholds", "/administration/thresholds"), ("suggest", "/governance/suggest"),
        ("library", "/library"), ("templates", "/library/templates"), ("template-built-in", "/library/templates/client-vendor"),
    ];

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task The_officer_s_pages_are_fit_for_everybody(string look)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Of(look));
        var elsewhere = ana.RequestsElsewhere();
        var problems = new List<string>();
        foreach (var (name, path) in Lists)
        {
            await ana.OpenAsync(path);
            problems.AddRange(await ana.LookAsync(name));
        }

        foreach (var (name, list, link) in new[]
        {
            ("partner", "/partners", "Island Health"), ("charter", "/charters", "RC-7"), ("charter-agreed", "/charters", "RC-2"),
            ("outcome", "/outcomes", "Partners are paid"), ("decision-functions", "/decisions", "Round together"),
            ("decision-challenged", "/decisions", "Two more colours"), ("decision-past", "/decisions", "Scrap units"),
            ("signal", "/signals", "has promised"), ("alignment-request", "/alignment", "Pay for outcomes"),
            ("library-statement", "/library?q=honesty", "Honesty: bad news within two working days"),
        })
        {
            await ana.OpenAsync(list);
            await ana.Page.Locator("main a", new() { HasTextString = link }).First.ClickAsync();
            await ana.Page.Locator("h1").First.WaitForAsync();
            await ana.SettleAsync();
            problems.AddRange(await ana.LookAsync(name));
        }

        foreach (var (part, code) in new[]
        {
            ("drift", "RC-6"), ("alignment", "RC-6"), ("fit", "RC-7"), ("bodies", "RC-2"), ("open-book", "RC-2"), ("exit", "RC-2"),
            ("convergence", "RC-7"), ("parking", "RC-7"),
        })
        {
            await ana.OpenAsync("/charters");
            await ana.Page.Locator("main a", new() { HasTextString = code }).First.ClickAsync();
            await ana.Page.Locator($"a[href*='show={part}']").First.ClickAsync();
            await ana.SettleAsync();
            problems.AddRange(await ana.LookAsync($"charter-{part}"));
        }

        var converging = new Uri(ana.Page.Url).AbsolutePath;
        foreach (var (name, path) in new[] { ("round", "rounds/1"), ("rounds-compared", "rounds/compare?from=1") })
        {
            await ana.OpenAsync($"{converging}/{path}");
            problems.AddRange(await ana.LookAsync($"charter-{name}"));
        }

        await ana.Page.GotoAsync(new Uri(office.Address, $"{converging}/agenda").ToString());
        problems.AddRange(await ana.LookAsync("charter-agenda"));
        foreach (var part in new[] { "decides", "governance", "parties", "contributions", "decisions", "versions", "history" })
        {
            await ana.OpenAsync("/charters");
            await ana.Page.Locator("main a", new() { HasTextString = "RC-3" }).First.ClickAsync();
            await ana.Page.Locator($"a[href*='show={part}']").First.ClickAsync();
            await ana.SettleAsync();
            problems.AddRange(await ana.LookAsync($"charter-{part}"));
        }

        var charter = new Uri(ana.Page.Url).AbsolutePath;
        foreach (var (name, path) in new[] { ("compare", "compare?from=1&all=true"), ("compare-sides", "compare?from=1&all=true&view=side"), ("as-of", "as-of"), ("what-if", "what-if") })
        {
            await ana.OpenAsync($"{charter}/{path}");
            problems.AddRange(await ana.LookAsync($"charter-{name}"));
        }

        await ana.Page.GotoAsync(new Uri(office.Address, $"{charter}/versions/1/evidence").ToString());
        problems.AddRange(await ana.LookAsync("charter-evidence"));

        Assert.Empty(elsewhere);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task The_administrator_s_pages_are_fit_for_everybody(string look)
    {
        await using var ruth = await browser.WelcomeAsync(office, "Ruth Adeyemi", Look.Of(look));
        var problems = new List<string>();
        foreach (var (name, path) in new[] { ("people", "/administration/people"), ("account", "/account"), ("confirm", "/account/confirm") })
        {
            await ruth.Page.GotoAsync(new Uri(office.Address, path).ToString());
            await ruth.SettleAsync();
            problems.AddRange(await ruth.LookAsync(name));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task The_sign_in_page_is_fit_for_everybody(string look)
    {
        await using var stranger = await browser.StrangerAsync(office, Look.Of(look));

        await stranger.Page.GotoAsync(new Uri(office.Address, "/account/sign-in").ToString());

        Assert.Empty(await stranger.LookAsync("sign-in"));
    }

    [Fact]
    public async Task Every_charter_s_read_view_fits_one_printed_page()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/charters");
        await ana.SettleAsync();
        var charters = await ana.Page.Locator("main a[href^='/charters/']:not([href='/charters/new'])")
            .EvaluateAllAsync<string[]>("links => [...new Set(links.map(a => a.getAttribute('href').split('?')[0]))]");
        var pages = new List<string>();
        foreach (var address in charters)
        {
            await ana.Page.GotoAsync(new Uri(office.Address, $"{address}/print").ToString());
            var pdf = await ana.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });
            var count = System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
            pages.Add($"{await ana.Page.Locator("h1").InnerTextAsync()}: {count}");
        }

        Assert.True(pages.Count >= 7, $"The demo world shows only {pages.Count} charters.");
        Assert.All(pages, p => Assert.EndsWith(": 1", p, StringComparison.Ordinal));
    }
}
