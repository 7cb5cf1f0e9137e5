using Bunit;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Governance.Thresholds;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Governance;

public sealed class ThresholdsPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_change_is_kept_with_its_reason_and_can_go_back_to_the_default()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = await ShownAsync(screen);
        await TypeAsync(page, "Influence from", "25");
        await TypeAsync(page, "Reason", "Our auditors look from a quarter on.");

        await SaveAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Contains("Influence from: 20 → 25", page.Find(".threshold-versions").TextContent, StringComparison.Ordinal));
        Assert.Equal(25, await InfluenceAsync());

        await page.InvokeAsync(() => page.Find("button[aria-label='Back to the default: Influence from']").ClickAsync());
        await TypeAsync(page, "Reason", "The guide was right.");
        await SaveAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Contains("Influence from: 25 → 20", page.Find(".threshold-versions").TextContent, StringComparison.Ordinal));
        Assert.Equal(20, await InfluenceAsync());
    }

    [Fact]
    public async Task What_makes_no_sense_is_said_at_its_field_and_stays_typed()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = await ShownAsync(screen);
        await TypeAsync(page, "Weight of few alternatives", "11");
        await TypeAsync(page, "Reason", "A trial.");

        await SaveAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Contains("thresholds.weights.not_100", page.Markup, StringComparison.Ordinal));
        Assert.Contains("make 101", page.Find(".threshold-sum").TextContent, StringComparison.Ordinal);
        Assert.Equal("11", Screen.Field(page, "Weight of few alternatives").QuerySelector("input")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Who_made_a_change_on_an_older_version_learns_of_the_newer_one_and_may_try_again()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = await ShownAsync(screen);
        var now = await Door.AskAsync(new GetThresholds()).ValueAsync();
        var other = ChangeThresholds.From(now.Number, now.Set);
        (other.FactMonths, other.Reason) = (now.Set.Governance.FactMonths + 1, "Somebody was quicker.");
        await Door.SendAsync(other).ValueAsync();
        await TypeAsync(page, "Reason", "Mine.");

        await SaveAsync(page);

        await page.WaitForAssertionAsync(() => Assert.Contains("Somebody was quicker.", page.Find(".office-conflict").TextContent, StringComparison.Ordinal));
        Assert.Contains("Try again", page.Find(".office-conflict").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_change_them_reads_them()
    {
        await using var screen = new Screen(office, await office.APersonAsync("Reader", Roles.Executive));

        var page = screen.Render<ThresholdsPage>();

        await page.WaitForAssertionAsync(() => Assert.Contains("Control above", page.Find("table").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("input, textarea, form"));
    }

    private static async Task<IRenderedComponent<ThresholdsPage>> ShownAsync(Screen screen)
    {
        var page = screen.Render<ThresholdsPage>();
        await page.WaitForAssertionAsync(() => page.Find("form"));
        return page;
    }

    private static Task TypeAsync(IRenderedComponent<ThresholdsPage> page, string label, string words) => page.InvokeAsync(() =>
        Screen.Field(page, label).QuerySelector("input, textarea")!.ChangeAsync(new ChangeEventArgs { Value = words }));

    private static Task SaveAsync(IRenderedComponent<ThresholdsPage> page) => page.InvokeAsync(() => page.Find("form").SubmitAsync());

    private async Task<decimal> InfluenceAsync() => (await Door.AskAsync(new GetThresholds()).ValueAsync()).Set.Governance.InfluenceFrom;
}
