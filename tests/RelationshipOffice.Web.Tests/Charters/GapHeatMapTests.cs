using Bunit;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Web.Charters.Rounds;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class GapHeatMapTests : OfficeContext
{
    [Fact]
    public void Each_cell_says_in_mark_word_and_shade_where_a_party_stands()
    {
        var map = Shown(2, 1, (_, party) => party == 0 ? Stance.Object : null);

        var cells = map.FindAll("td");
        Assert.Equal(["object", "none"], cells.Select(c => c.GetAttribute("data-stance")));
        Assert.Equal(["✕", "○"], cells.Select(c => c.QuerySelector("[aria-hidden]")!.TextContent));
        Assert.Equal(["Objects", "No answer"], cells.Select(c => c.QuerySelector(".gap-word")!.TextContent));
        Assert.Equal("0 of 1 statement settled; 1 statement with objections, 1 with answers missing.", map.Find(".gap-map > p").TextContent);
    }

    [Fact]
    public void Thirty_parties_and_sixty_statements_keep_their_words_for_whoever_cannot_see_the_shade()
    {
        var map = Shown(30, 60, (_, _) => Stance.Agree);

        Assert.Equal("true", map.Find("table").GetAttribute("data-compact"));
        Assert.Equal(30 * 60, map.FindAll("td").Count);
        Assert.All(map.FindAll("td"), cell => Assert.Equal("Agrees", cell.QuerySelector(".office-visually-hidden")!.TextContent));
        Assert.Equal(31, map.FindAll("thead th[scope=col]").Count);
        Assert.Equal(60, map.FindAll("tbody th[scope=row] a").Count);
        Assert.Equal("0", map.Find("[role=region]").GetAttribute("tabindex"));
    }

    [Fact]
    public void A_position_on_earlier_words_is_marked_and_counts_as_no_answer()
    {
        var map = Shown(1, 1, (_, _) => Stance.Agree, isStale: true);

        Assert.Equal("✓ ⚠", map.Find("td [aria-hidden]").TextContent);
        Assert.Equal("Party 1: Agrees, on earlier words", map.Find("td").GetAttribute("title"));
        Assert.Contains("0 of 1", map.Find(".gap-map > p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_shade_stands_in_the_legend_with_its_word() => Assert.Equal(
        ["✓ Agrees", "≈ Can live", "✕ Objects", "○ No answer", "⚠ Said on earlier words"],
        Shown(2, 1, (_, _) => null).FindAll(".gap-legend li").Select(l => l.TextContent.Trim()));

    private IRenderedComponent<GapHeatMap> Shown(int parties, int statements, Func<int, int, Stance?> stance, bool isStale = false)
    {
        List<PartyRow> all = [.. Enumerable.Range(1, parties).Select(i => new PartyRow(PartnerId.New(), $"Party {i}"))];
        List<GapRow> gaps = [.. Enumerable.Range(0, statements).Select(s => Row(s, all, p => stance(s, p), isStale))];
        return Render<GapHeatMap>(p => p.Add(m => m.Parties, all).Add(m => m.Gaps, gaps).Add(m => m.Address, "/charters/1?show=convergence"));
    }

    private static GapRow Row(int number, List<PartyRow> parties, Func<int, Stance?> stance, bool isStale)
    {
        List<PositionRow> positions = [.. parties.Select((p, i) => new PositionRow(p.Partner, p.Name, stance(i), "", isStale, null, null, ""))];
        var id = StatementId.New();
        return new GapRow(
            new StatementRow(id, 1, Section.Vision, $"Statement {number}", 1, positions),
            StatementGap.Of(id, Section.Vision, positions.Select(p => (p.Stance, p.IsStale))), [], null, [], 0);
    }
}
