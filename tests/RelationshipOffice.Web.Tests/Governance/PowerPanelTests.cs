using Bunit;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Governance;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Governance;

public sealed class PowerPanelTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Theory]
    [InlineData(1, "1 gap is not known, for facts are missing", true)]
    [InlineData(5, "5 gaps are not known, for facts are missing", true)]
    [InlineData(6, "6 gaps are not known, for facts are missing", false)]
    public async Task Many_gaps_that_nobody_knows_are_folded_away(int others, string summary, bool isOpen)
    {
        var partners = new List<PartnerId>();
        for (var n = 0; n <= others; n++)
        {
            partners.Add(await office.APartnerAsync());
        }

        await office.ACharterAsync([.. partners]);
        await using var screen = new Screen(office, office.Officer);

        var panel = screen.Render<PowerPanel>(p => p.Add(x => x.Partner, partners[0]));

        await panel.WaitForAssertionAsync(() => Assert.Equal(others, panel.FindAll(".power-unknown .power-gap").Count));
        Assert.Equal((summary, isOpen), (panel.Find(".power-unknown > summary").TextContent, panel.Find(".power-unknown").HasAttribute("open")));
    }
}
