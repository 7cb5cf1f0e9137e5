using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Where the focus stands on a page that somebody comes to: at its heading, but never taken from who types already.</summary>
public sealed class ArrivalTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task Whoever_comes_to_a_page_begins_at_its_heading()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync("/charters");

        await ana.Page.Locator("main a", new() { HasTextString = "RC-4" }).First.ClickAsync();

        await Assertions.Expect(ana.Page.Locator("main h1", new() { HasTextString = "A second life for returned computers" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Who_types_before_the_heading_is_reached_types_on()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenAsync(await office.PlaceAsync("/partners/{partner:Dell}"));
        await ana.Page.GetByText("What would fit with another partner?").ClickAsync();
        var other = ana.Page.GetByRole(AriaRole.Combobox, new() { Name = "Partner to compare" });
        await other.FillAsync("GENCO");

        // As over a slow line: what the office says when the page is drawn comes when somebody types already.
        await ana.Page.EvaluateAsync("() => officeArrival.reach()");

        await Assertions.Expect(other).ToBeFocusedAsync();
        await ana.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await Assertions.Expect(other).ToHaveValueAsync("GENCO");
    }
}
