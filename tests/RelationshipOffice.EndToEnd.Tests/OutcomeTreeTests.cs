using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The tree of outcomes by keyboard, and what is closed in it in the address.</summary>
public sealed class OutcomeTreeTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task What_is_closed_stands_in_the_address()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/outcomes");
        var rows = ana.Page.Locator("[role=treegrid] tbody tr");
        var all = await rows.CountAsync();
        var open = ana.Page.Locator("[role=treegrid] tr[aria-expanded=true]").First;
        var name = await open.Locator("a").First.InnerTextAsync();
        var closed = ana.Page.Locator("[role=treegrid] tr[aria-expanded=false]", new() { HasTextString = name });

        await open.FocusAsync();
        await ana.Page.Keyboard.PressAsync("ArrowLeft");
        await closed.WaitForAsync();

        await Assertions.Expect(ana.Page).ToHaveURLAsync(new Regex("closed="));
        await Assertions.Expect(closed).ToBeFocusedAsync();
        var few = await rows.CountAsync();
        Assert.True(few < all);
        await ana.Page.ReloadAsync();
        await closed.WaitForAsync();
        Assert.Equal(few, await rows.CountAsync());
        await ana.ReadyAsync();
        await ana.Page.GoBackAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(all);
    }

    [Fact]
    public async Task The_arrows_lead_into_a_row_and_a_link_keeps_its_own_keys()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/outcomes");
        var keys = ana.Page.Keyboard;
        var row = ana.Page.Locator("[role=treegrid] tbody tr").First;
        var link = row.Locator("a").First;
        await row.FocusAsync();

        await keys.PressAsync("ArrowRight");
        await Assertions.Expect(link).ToBeFocusedAsync();
        foreach (var key in new[] { "End", "Home", "j", "k" })
        {
            await keys.PressAsync(key);
            await Assertions.Expect(link).ToBeFocusedAsync();
        }

        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(ana.Page.Locator("[role=treegrid] tbody tr").Nth(1).Locator("a").First).ToBeFocusedAsync();
        await keys.PressAsync("ArrowUp");
        await keys.PressAsync("ArrowLeft");
        await Assertions.Expect(row).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        await ana.Page.WaitForURLAsync(new Regex("/outcomes/[0-9a-f-]{36}"));
    }
}
