using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>What comes out of the printer: dark words on white, whatever the window looks like, and a charter on one page.</summary>
public sealed class PaperTests(TheBrowser browser, TheOffice office)
{
    [Theory]
    [InlineData("/charters/{charter:RC-3}/print")]
    [InlineData("/charters/{charter:RC-3}")]
    [InlineData("/charters/{charter:RC-3}?show=governance")]
    [InlineData("/charters/{charter:RC-3}/versions/1")]
    [InlineData("/charters/{charter:RC-6}/decisions/{decision:Two more colours}")]
    [InlineData("/outcomes")]
    [InlineData("/outcomes/{outcome:Partners are paid}")]
    [InlineData("/partners/{partner:Island Health}")]
    [InlineData("/executive")]
    [InlineData("/executive/pack")]
    [InlineData("/outcomes/flow")]
    [InlineData("/outcomes/scorecard")]
    [InlineData("/outcomes/alarms")]
    [InlineData("/outcomes/exit?partner={partner:Island Health}")]
    [InlineData("/partners/network")]
    [InlineData("/measures/{measure:Days from accepted invoice}")]
    [InlineData("/charters/{charter:RC-4}?show=value&actual=11600000&scores=0.5;0;-0.4")]
    public async Task From_a_dark_window_dark_words_come_out_on_white(string path)
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.DeskDark);
        // Dark by choice, which a browser does not take back for paper as it does with the system's wish.
        await ana.Page.AddInitScriptAsync("localStorage.setItem('theme', 'dark')");
        await ana.Page.GotoAsync(new Uri(office.Address, await office.PlaceAsync(path)).ToString());
        await ana.ReadyIfLiveAsync();
        await ana.SettleAsync();
        var night = await PaleAsync(ana.Page);
        await ana.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        // Reduced motion lets each colour change within a millisecond, which has begun with the first look.
        await PaleAsync(ana.Page);
        await ana.Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState === 'finished')");
        var pale = await PaleAsync(ana.Page);

        Assert.NotEmpty(night);
        Assert.True(pale.Count == 0, string.Join("\n", pale));
        await ana.Page.PictureAsync($"paper-{Regex.Replace(path, @"\W+", "-").Trim('-')}", isFullPage: true);
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
            var count = Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b");
            pages.Add($"{await ana.Page.Locator("h1").InnerTextAsync()}: {count}");
        }

        Assert.True(pages.Count >= 7, $"The demo world shows only {pages.Count} charters.");
        Assert.All(pages, p => Assert.EndsWith(": 1", p, StringComparison.Ordinal));
    }

    /// <summary>Words that are too pale for white paper (4.5 to 1), and grounds that would be printed dark.</summary>
    private static async Task<IReadOnlyList<string>> PaleAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
          const rgba = colour => {
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            return [...canvas.getImageData(0, 0, 1, 1).data];
          };
          const light = colour => {
            const [r, g, b] = colour.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b;
          };
          // A shape of a picture is printed as it is, so letters within it may be pale.
          const isOnAShape = part => {
            const at = part.getBoundingClientRect(), x = at.x + at.width / 2, y = at.y + at.height / 2;
            return [...part.closest("g")?.querySelectorAll("circle, rect") ?? []].map(shape => shape.getBoundingClientRect())
              .some(shape => shape.left < x && x < shape.right && shape.top < y && y < shape.bottom);
          };
          const said = [];
          for (const part of document.body.querySelectorAll("*")) {
            const style = getComputedStyle(part);
            if (!part.checkVisibility({ visibilityProperty: true }) || part.closest(".office-visually-hidden, .mud-popover-provider")) continue;
            const [r, g, b, a] = rgba(style.backgroundColor);
            if (a > 128 && light([r, g, b]) < .5) said.push(`a dark ground: ${part.tagName}.${part.className}`);
            const words = [...part.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join(" ").trim();
            const ink = part instanceof SVGElement ? style.fill : style.color;
            if (words && !isOnAShape(part) && 1.05 / (light(rgba(ink).slice(0, 3)) + .05) < 4.5) said.push(`too pale: ${part.tagName}.${part.className} “${words.slice(0, 40)}” ${ink}`);
          }
          return [...new Set(said)].slice(0, 12);
        }
        """);
}
