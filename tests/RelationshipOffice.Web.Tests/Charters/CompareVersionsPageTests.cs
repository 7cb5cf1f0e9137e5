using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Web.Charters.Comparing;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class CompareVersionsPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Words_that_went_and_came_are_marked_without_colour()
    {
        var page = await ShowAsync("");

        Assert.Equal(("14", "10"), (page.Find("del").TextContent.Trim(), page.Find("ins").TextContent.Trim()));
        Assert.Equal("From version 1 to the text as it stands now: 1 reworded. The rest is the same.", page.Find("[role=status]").TextContent);
        Assert.Equal(["Vision"], page.FindAll("section.charter-panel h2").Select(h => h.TextContent));
    }

    [Fact]
    public async Task Side_by_side_each_text_stands_whole()
    {
        var page = await ShowAsync("?view=side");

        Assert.Equal(
            ["Every patient is seen in 14 days.", "Every patient is seen in 10 days."],
            page.FindAll(".charter-sides td p").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" .", ".", StringComparison.Ordinal)));
    }

    private async Task<IRenderedComponent<CompareVersionsPage>> ShowAsync(string query)
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);
        await office.As(office.Officer).SendAsync(new RewordStatement
        {
            Statement = charter.Vision,
            Wording = (await office.SeenAsync(charter.Id)).Statements[0].Wording,
            Text = "Every patient is seen in 10 days.",
        }).ValueAsync();
        var screen = new Screen(office, office.Officer);
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo($"/charters/{charter.Id.Value}/compare{query}");
        var page = screen.Render<CompareVersionsPage>(p => p.Add(c => c.Id, charter.Id.Value));
        page.WaitForElement("section.charter-panel");
        return page;
    }
}
