using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>A press counts for what it began on: what others save moves an open page at any moment.</summary>
public sealed class PressingTests(TheBrowser browser, TheOffice office)
{
    // As one more line among what is missing does, above all else on the page.
    private const string Move = "() => { const line = document.createElement('p'); line.style.height = '90px'; document.querySelector('main').prepend(line); }";

    [Fact]
    public async Task A_button_that_moves_under_a_still_pointer_is_pressed_once()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/partners");
        await ana.SettleAsync();
        await HoldAsync(ana.Page, ana.Page.GetByRole(AriaRole.Button, new() { Name = "Register a partner" }));

        await ana.Page.EvaluateAsync(Move);
        await ana.Page.Mouse.UpAsync();

        await ana.Page.GetByRole(AriaRole.Dialog).WaitForAsync();
        Assert.Equal(1, await ana.Page.GetByRole(AriaRole.Dialog).CountAsync());
    }

    [Fact]
    public async Task Whoever_moves_the_pointer_away_before_letting_go_has_not_pressed()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/partners");
        await ana.SettleAsync();
        await HoldAsync(ana.Page, ana.Page.GetByRole(AriaRole.Button, new() { Name = "Register a partner" }));

        await ana.Page.Mouse.MoveAsync(300, 700);
        await ana.Page.Mouse.UpAsync();
        await ana.SettleAsync();

        Assert.Equal(0, await ana.Page.GetByRole(AriaRole.Dialog).CountAsync());
    }

    [Fact]
    public async Task A_button_that_stays_is_pressed_once()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/partners");
        var button = ana.Page.GetByRole(AriaRole.Button, new() { Name = "Register a partner" });
        await button.EvaluateAsync("button => { window.clicks = 0; button.addEventListener('click', () => window.clicks++); }");

        await button.ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).WaitForAsync();

        Assert.Equal(1, await ana.Page.EvaluateAsync<int>("window.clicks"));
    }

    private static async Task HoldAsync(IPage page, ILocator button)
    {
        var at = (await button.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(at.X + (at.Width / 2), at.Y + (at.Height / 2));
        await page.Mouse.DownAsync();
    }
}
