using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Readiness tells what comes next and leads to the place where it is done.</summary>
public sealed class ReadinessTests(TheBrowser browser, TheOffice office)
{
    [Theory]
    [InlineData("Desk", "Ana Silva", "RC-2")]
    [InlineData("PhoneDark", "Marina Schneider", "RC-7")]
    public async Task What_comes_next_is_one_step_away(string look, string person, string code)
    {
        await using var visitor = await browser.WelcomeAsync(office, person, Look.Of(look));
        await visitor.OpenAsync(await office.PlaceAsync($"/charters/{{charter:{code}}}?show=readiness"));
        await visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "8. Exit" }).WaitForAsync();
        await visitor.IsFitAsync($"readiness-{code}");

        await visitor.Page.Locator(".readiness-next a").ClickAsync();

        await visitor.Page.Locator(".charter-panel:not(:has(#readiness-title))").First.WaitForAsync();
        Assert.DoesNotContain("show=readiness", visitor.Page.Url, StringComparison.Ordinal);
    }
}
