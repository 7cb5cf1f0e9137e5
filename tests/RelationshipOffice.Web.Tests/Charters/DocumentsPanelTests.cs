using Bunit;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters.Documents;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class DocumentsPanelTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task In_review_the_version_is_offered_and_why_there_is_no_draft_is_said()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        var panel = await ShowAsync(charter.Id);

        Assert.Contains("while the parties sign, nobody changes the text", panel.Markup, StringComparison.Ordinal);
        Assert.Equal("Version 1", panel.Find(".document-texts a[aria-current]").TextContent.Trim());
        Assert.Equal(
            [$"/charters/{charter.Id.Value}/versions/1/documents/annex.docx", $"/charters/{charter.Id.Value}/versions/1/documents/deck.pptx", $"/charters/{charter.Id.Value}/print"],
            panel.FindAll(".document-card a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_an_older_text_there_is_no_one_page_and_the_card_says_why()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.MoveAsync(charter.Id, Stage.InReview, Stage.Convergence);

        var panel = await ShowAsync(charter.Id, text: "1");

        Assert.Equal(2, panel.FindAll(".document-card a").Count);
        Assert.Contains("The one page shows the charter as it stands now", panel.Markup, StringComparison.Ordinal);
        Assert.Contains("never agreed", panel.Find(".charter-warning").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clause_of_a_draft_warns_and_takes_the_letter_of_the_address()
    {
        var charter = await office.AConvergingCharterAsync();

        var panel = await ShowAsync(charter.Id, annex: "F");

        Assert.Contains("No version is frozen yet", panel.Markup, StringComparison.Ordinal);
        Assert.StartsWith("[DRAFT of ", panel.Find("#clause-text").TextContent, StringComparison.Ordinal);
        Assert.Contains("attached as Annex F.", panel.Find("#clause-text").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/charters/{charter.Id.Value}/documents/clause.txt?annex=F", panel.FindAll("a[download]")[^1].GetAttribute("href"));
    }

    private async Task<IRenderedComponent<DocumentsPanel>> ShowAsync(CharterId charter, string? text = null, string? annex = null)
    {
        var seen = await office.SeenAsync(charter);
        var screen = new Screen(office, office.Officer);
        var panel = screen.Render<DocumentsPanel>(p => p.Add(c => c.Charter, seen).Add(c => c.Text, text).Add(c => c.Annex, annex));
        panel.WaitForElement(".document-clause");
        return panel;
    }
}
