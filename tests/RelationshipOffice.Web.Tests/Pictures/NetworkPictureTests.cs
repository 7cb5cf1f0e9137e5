using Bunit;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Pictures;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Pictures;

public sealed class NetworkPictureTests : OfficeContext
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(40)]
    public void Nobody_stands_upon_another_and_all_within_the_canvas(int partners)
    {
        var network = ANetwork(partners);

        var layout = new NetworkLayout(network);

        var places = network.Partners.Select(p => layout[p.Id]).ToList();
        Assert.All(places, p => Assert.True(p.X is >= NetworkLayout.Radius and <= NetworkLayout.Width - NetworkLayout.Radius && p.Y is >= NetworkLayout.Radius and <= NetworkLayout.Height - NetworkLayout.Radius));
        var apart = from a in places from b in places where a != b select Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
        Assert.All(apart, distance => Assert.True(distance > 2 * NetworkLayout.Radius));
    }

    [Fact]
    public void The_same_network_gives_the_same_picture()
    {
        var network = ANetwork(12);

        Assert.Equal(Show(network).Markup, Show(network).Markup);
    }

    [Fact]
    public void A_partner_says_its_charters_and_who_has_no_second_way_is_marked()
    {
        var picture = Show(ANetwork(3));

        var partners = picture.FindAll(".network-partner");
        Assert.Equal("Partner 0: RC-1 on track, RC-2 on track; an outcome has no second way", partners[0].GetAttribute("aria-label"));
        Assert.Equal(["yes", null, null], partners.Select(p => p.GetAttribute("data-single")));
        Assert.Equal(["Network", "QuasiHierarchy"], picture.FindAll(".network-tie").Select(t => t.GetAttribute("data-type")));
        Assert.Equal(2, picture.FindAll("tbody tr").Count);
    }

    private IRenderedComponent<NetworkPicture> Show(Network network) => Render<NetworkPicture>(p => p.Add(c => c.Network, network));

    // One in the middle, the next two tied to it, all others beyond, each tied to the one before.
    private static Network ANetwork(int count)
    {
        List<NetworkPartner> partners = [.. Enumerable.Range(0, count).Select(i => new NetworkPartner(PartnerId.New(), $"Partner {i}", i == 0, i % 2 == 0, i == 0 ? 0 : i < 3 ? 1 : 2))];
        var ties = Enumerable.Range(1, Math.Max(0, count - 1)).Select(i => new NetworkTie(
            partners[i < 3 ? 0 : i - 1].Id, partners[i].Id, CharterId.New(), $"RC-{i}", "A relationship", i % 2 == 0 ? GovernanceType.QuasiHierarchy : GovernanceType.Network,
            "Network", OutcomeStatus.OnTrack, true));
        return new Network("A network.", partners, [.. ties], [new SinglePoint(partners[0].Id, partners[0].Name, OutcomeId.New(), "An outcome", 60)], 0);
    }
}
