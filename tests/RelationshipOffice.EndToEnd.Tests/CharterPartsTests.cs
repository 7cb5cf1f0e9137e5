using System.Text.RegularExpressions;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The parts of a charter stand in one row, or in groups where there is room, and the chosen one is in sight on every window.</summary>
public sealed class CharterPartsTests(TheBrowser browser, TheOffice office)
{
    [Theory]
    [InlineData("Phone")]
    [InlineData("Desk")]
    public async Task The_last_part_is_in_sight(string look)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Of(look));
        await ana.OpenAsync("/charters");
        await ana.Page.Locator("main a", new() { HasTextString = "RC-7" }).First.ClickAsync();
        await ana.Page.Locator(".charter-tabs").WaitForAsync();

        await ana.OpenAsync($"{new Uri(ana.Page.Url).AbsolutePath}?show=history");

        // A phone scrolls one row; a wide window shows the four groups in two.
        Assert.Equal(look == "Phone" ? 1 : 2, await ana.Page.EvaluateAsync<int>("new Set([...document.querySelectorAll('.charter-tabs a')].map(a => a.offsetTop)).size"));
        Assert.True(await ana.Page.EvaluateAsync<bool>(
            """
            (() => {
              const chosen = document.querySelector('.charter-tabs [aria-current]').getBoundingClientRect();
              const strip = document.querySelector('.charter-tabs').getBoundingClientRect();
              return chosen.left >= strip.left - 1 && chosen.right <= strip.right + 1;
            })()
            """));
        await ana.IsFitAsync("charter-history-chosen");
    }

    [Theory]
    [InlineData("RC-7")]
    [InlineData("RC-2")]
    public async Task Each_part_opens_by_its_link_and_the_first_once_more(string code)
    {
        const string parts = ".charter-tabs a";
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync(await office.PlaceAsync($"/charters/{{charter:{code}}}"));
        var names = await ana.Page.Locator(parts).AllInnerTextsAsync();
        Assert.True(names.Count > 10);

        foreach (var name in names.Append(names[0]))
        {
            await ana.Page.Locator(parts, new() { HasTextRegex = new Regex($"^{Regex.Escape(name)}$") }).ClickAsync();
            await ana.Page.Locator($"{parts}[aria-current]", new() { HasText = name }).WaitForAsync();
            await ana.SettleAsync();
        }
    }
}
