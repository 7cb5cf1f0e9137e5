using Bunit;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Web.Charters.Amending;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class AmendCharterPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Words = "Every patient is seen in 10 days.";

    [Fact]
    public async Task What_is_refused_stands_at_its_field_and_nothing_typed_is_lost()
    {
        var charter = await office.AnAgreedCharterAsync();
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var page = await ShowAsync(screen, charter);
        await page.Find("button[aria-label^='Reword: Every patient']").ClickAsync();
        await TypeAsync(page, "Statement in other words", "textarea", Words);
        await TypeAsync(page, "Title", "input", "Sooner");
        await TypeAsync(page, "Reason", "textarea", "The new ward makes it possible.");
        await TypeAsync(page, "In force from", "input", "2026-11-01");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Contains("Choose today or later.", Screen.Field(page, "In force from").TextContent, StringComparison.Ordinal));
        Assert.Equal(Words, Screen.Field(page, "Statement in other words").QuerySelector("textarea")!.GetAttribute("value"));
        Assert.Contains("must consent.", page.Find("[aria-labelledby=amend-needs]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_before_it_was_read_once_more()
    {
        var charter = await office.AnAgreedCharterAsync();
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var page = await ShowAsync(screen, charter);
        await page.Find("button[aria-label^='Remove: Every patient']").ClickAsync();
        await TypeAsync(page, "Title", "input", "Without it");
        await TypeAsync(page, "Reason", "textarea", "The law says it now.");
        await TypeAsync(page, "In force from", "input", "2026-12-01");

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        page.WaitForElement("#review-title");
        Assert.Empty((await FoundAsync(charter)).Rows);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        var row = Assert.Single((await FoundAsync(charter)).Rows);
        Assert.Equal(("Without it", DecisionKind.Amendment, DecisionState.Proposed), (row.Title, row.Kind, row.State));
    }

    private Task<Page<DecisionRow>> FoundAsync(ACharter.Converging charter) =>
        office.As(office.Officer).AskAsync(new FindDecisions(new Slice(1, 50), charter.Id)).ValueAsync();

    private static async Task<IRenderedComponent<AmendCharterPage>> ShowAsync(Screen screen, ACharter.Converging charter)
    {
        var page = screen.Render<AmendCharterPage>(p => p.Add(c => c.Id, charter.Id.Value));
        await page.WaitForElementAsync("form");
        return page;
    }

    private static Task TypeAsync(IRenderedComponent<AmendCharterPage> page, string label, string control, string words) =>
        page.InvokeAsync(() => Screen.Field(page, label).QuerySelector(control)!.ChangeAsync(new ChangeEventArgs { Value = words }));
}
