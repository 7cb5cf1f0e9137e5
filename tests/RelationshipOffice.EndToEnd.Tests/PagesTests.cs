using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>
/// Every page, at two widths and in two themes: accessible, within its window from 360 to 1920 pixels, without requests
/// elsewhere, and pictured.
/// </summary>
public sealed partial class PagesTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public void Every_page_has_its_line()
    {
        var routes = typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToList();

        Assert.True(routes.Count > 30, $"Only {routes.Count} pages were found.");
        Assert.DoesNotContain(routes, r => !ThePages.All.Any(p => Address(r).IsMatch(p.Path.Split('?')[0])));
    }

    [Fact, Expects("status of 404")]
    public Task The_officer_s_pages_are_fit_for_everybody() => ScanAsync("Ana Silva", ThePages.OfTheOfficer);

    [Fact]
    public async Task The_overviews_are_fit_for_everybody()
    {
        await using (var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk))
        {
            await OutcomeFiguresTests.UploadAsync(ana, "made by hand.csv", "Measure,Day,Value,Source\nDisputed invoices per hundred,2026-09-30,7.25,Ledger\n");
            await ana.Page.Locator("h1", new() { HasTextString = "made by hand.csv" }).WaitForAsync();
        }

        await ScanAsync("Ana Silva", ThePages.OfTheOverview);
    }

    [Fact]
    public Task The_administrator_s_pages_are_fit_for_everybody() => ScanAsync("Ruth Adeyemi", ThePages.OfTheAdministrator);

    [Fact, Expects("status of 403")]
    public Task The_partner_manager_s_pages_are_fit_for_everybody() => ScanAsync("Marina Schneider", ThePages.OfAPartnerManager);

    [Fact, Expects("status of 404")]
    public Task The_stranger_s_pages_are_fit_for_everybody() => ScanAsync(null, ThePages.OfAStranger);

    [Theory]
    [InlineData(360, true)]
    [InlineData(1920, false)]
    public async Task The_narrowest_and_the_widest_window_are_as_fit(int width, bool isDark)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", new Look(width, 900, isDark));
        var problems = new List<string>();
        foreach (var name in new[] { "today", "charter", "outcome", "executive", "partner", "draft-charter", "charter-compare-sides" })
        {
            await ana.OpenAsync(await office.PlaceAsync(ThePages.OfTheOfficer.Single(p => p.Name == name).Path));
            problems.AddRange(await ana.LookAsync(name));
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    // In two windows at once: a page that is being drawn leaves a core idle.
    private async Task ScanAsync(string? person, IEnumerable<ThePages.Line> pages)
    {
        var problems = await Task.WhenAll(pages.Index().GroupBy(p => p.Index % 2, p => p.Item).Select(half => HalfAsync(person, half)));

        Assert.True(problems.All(p => p.Count == 0), string.Join("\n", problems.SelectMany(p => p)));
    }

    private async Task<IReadOnlyList<string>> HalfAsync(string? person, IEnumerable<ThePages.Line> pages)
    {
        await using var visitor = person is null ? await browser.StrangerAsync(office, Look.Desk) : await browser.WelcomeAsync(office, person, Look.Desk);
        var elsewhere = visitor.RequestsElsewhere();
        var problems = new List<string>();
        foreach (var (name, path) in pages)
        {
            await visitor.Page.GotoAsync(new Uri(office.Address, await office.PlaceAsync(path)).ToString());
            if (person is not null)
            {
                await visitor.ReadyIfLiveAsync();
            }

            problems.AddRange(await visitor.LookAllWaysAsync(name));
        }

        return [.. problems, .. elsewhere.Select(url => $"A request went to {url}.")];
    }

    // "/charters/{id:guid}" becomes what every address of it matches, with ids or with the words that stand for them.
    private static Regex Address(string template) => new($"^{Hole().Replace(template, "[^/]+")}$");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Hole();
}
