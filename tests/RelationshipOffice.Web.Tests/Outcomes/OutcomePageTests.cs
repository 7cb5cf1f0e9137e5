using Bunit;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Outcomes;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Outcomes;

public sealed class OutcomePageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_verdict_comes_first_in_words()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 62);
        await using var screen = new Screen(office, office.Officer);

        var page = Show(screen, outcome);

        Assert.Equal("At risk 62 % of target where 80 % was expected by now.", Words(page.Find(".office-verdict").TextContent));
        Assert.Equal(["Describe", "Set a measure", "Add a contribution"], page.FindAll("main .office-actions button, .office-statement ~ .office-actions button, .office-verdict ~ .office-actions button").Select(b => Words(b.TextContent)).Distinct());
    }

    [Fact]
    public async Task Of_a_dozen_measures_three_are_drawn_and_the_others_told_until_somebody_opens_one()
    {
        var outcome = await office.AnOutcomeAsync();
        for (var n = 0; n < 6; n++)
        {
            await office.AMeasureAsync(outcome);
        }

        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen, outcome);

        Assert.Equal(3, page.FindAll("article.office-panel").Count);
        var told = page.FindAll(".outcome-short a[href^='/measures/']").Select(a => a.TextContent).ToList();
        Assert.Equal(3, told.Count);
        page.Find(".outcome-short button").Click();

        // The page may be asking anew at this moment, and the click waits for it.
        await page.WaitForAssertionAsync(() => Assert.Equal(4, page.FindAll("article.office-panel").Count), TimeSpan.FromSeconds(10));
        Assert.Equal(told.Skip(1), page.FindAll(".outcome-short a[href^='/measures/']").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Weight_that_nobody_took_is_shown_as_a_row()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AShareAsync(outcome, 40, 75);
        await using var screen = new Screen(office, office.Officer);

        var rest = Show(screen, outcome).Find(".office-unassigned");

        Assert.Contains("60", rest.QuerySelector(".office-figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_reads_others_as_a_sum_and_keeps_nothing()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AMeasureAsync(outcome);
        var manager = await office.AContributorAsync(outcome);
        await office.AShareAsync(outcome, 35, 0, await office.APartnerAsync());
        await using var screen = new Screen(office, manager);

        var page = Show(screen, outcome);

        Assert.Contains("Other charters", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), b => Words(b.TextContent) is "Describe" or "Withdraw" or "Change");
        Assert.Contains(page.FindAll("button"), b => Words(b.TextContent) == "Record");
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_not_for_you_look_the_same()
    {
        var outcome = await office.AnOutcomeAsync();
        await using var screen = new Screen(office, await office.AStrangerAsync());

        Assert.Equal(Show(screen, outcome).Find(".office-empty").TextContent, Show(screen, OutcomeId.New()).Find(".office-empty").TextContent);
        Assert.Equal("Not here", Show(screen, outcome).Find("h1").TextContent);
    }

    [Fact]
    public async Task Without_the_right_the_page_says_so()
    {
        await using var screen = new Screen(office, await office.APersonAsync("Adam", Roles.Administrator));

        Assert.Contains(OfficeErrors.Forbidden.Message, Show(screen, await office.AnOutcomeAsync()).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_records_appears()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen, outcome);
        Assert.Contains("No data", page.Find(".office-verdict").TextContent, StringComparison.Ordinal);

        await office.SeenAsync(measure, 85);

        await page.WaitForAssertionAsync(() => Assert.Contains("85 % of target", page.Find(".office-verdict").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_corrected_value_stays_to_be_read()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 62);
        var old = (await office.OutcomeAsync(outcome)).Measures.Single().Observations.Single();
        await office.Door().SendAsync(new Application.Outcomes.CorrectObservation
        {
            Observation = old.Id,
            Version = old.Version,
            Value = 71,
            On = old.On,
            Source = "Audit",
            Reason = "A sum was wrong.",
        }).ValueAsync();
        await using var screen = new Screen(office, office.Officer);

        var corrected = Show(screen, outcome).Find(".office-superseded");

        Assert.Contains("62", corrected.TextContent, StringComparison.Ordinal);
        Assert.Contains("no longer counts", corrected.TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<OutcomePage> Show(Screen screen, OutcomeId outcome)
    {
        var page = screen.Render<OutcomePage>(p => p.Add(x => x.Id, outcome.Value));
        page.WaitForElement("h1", TimeSpan.FromSeconds(10));
        return page;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
