using RelationshipOffice.Application.Overview;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Overview;

/// <summary>The overviews of the whole office, over the demo world as it was loaded.</summary>
public sealed class RelationshipsOfTheDemoTests(ADemoOffice loaded) : IClassFixture<ADemoOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_network_ties_each_pair_by_its_governance()
    {
        var network = await AskAsync(new GetNetwork());

        Assert.Equal(GovernanceType.Network, network.Ties.First(t => t.Code == "RC-2").Type);
        var led = network.Ties.Where(t => t.Code == "RC-6").ToList();
        Assert.All(led, t => Assert.Equal(GovernanceType.QuasiHierarchy, t.Type));
        Assert.Single(led.Select(t => t.From).Distinct());
        Assert.StartsWith($"{network.Partners.Count} partners in ", network.Sentence, StringComparison.Ordinal);
        Assert.Equal(network.Partners.Count, network.Partners.Select(p => p.Id).Distinct().Count());
    }

    [Fact]
    public async Task Around_one_partner_only_its_neighbours_stand()
    {
        var whole = await AskAsync(new GetNetwork());
        var centre = whole.Ties.First(t => t.Code == "RC-7").From;

        var near = await AskAsync(new GetNetwork(centre));

        Assert.Equal(centre, near.Partners[0].Id);
        Assert.All(near.Partners.Skip(1), p => Assert.Contains(near.Ties, t => (t.From == centre && t.To == p.Id) || (t.To == centre && t.From == p.Id)));
        Assert.True(near.Partners.Count < whole.Partners.Count);
    }

    [Fact]
    public async Task Who_carries_what_shows_what_nobody_carries()
    {
        var flow = await AskAsync(new GetFlow());

        Assert.NotEmpty(flow.Shares);
        Assert.All(flow.Shares, s => Assert.InRange(s.Realised, 0, s.Weight));
        foreach (var outcome in flow.Shares.GroupBy(s => s.Outcome))
        {
            Assert.Equal(100, outcome.Sum(s => s.Weight));
        }

        Assert.Contains(" % of what they carry is realised", flow.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scorecard_says_why_a_charter_is_endangered()
    {
        var card = await AskAsync(new GetScorecard());

        var seven = card.Charters.Single(c => c.Code == "RC-7");
        Assert.Equal((Health.Endangered, "what it owes is off"), (seven.Health, seven.Reasons[0]));
        Assert.Equal(card.Charters.OrderBy(c => c.Health).Select(c => c.Health), card.Charters.Select(c => c.Health));
        Assert.All(card.Charters.SelectMany(c => c.Cells), cell => Assert.Contains(card.Outcomes, o => o.Id == cell.Outcome));
        Assert.Contains("its review is overdue", card.Charters.Single(c => c.Code == "RC-4").Reasons);
    }

    [Fact]
    public async Task The_pack_is_a_deck()
    {
        var pack = await AskAsync(new WriteQuarterlyPack());

        Assert.Equal("Quarterly pack 2026-11-23.pptx", pack.FileName);
        using var deck = DocumentFormat.OpenXml.Packaging.PresentationDocument.Open(new MemoryStream(pack.Content), false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(deck, Ct));
        var words = string.Join(" ", deck.PresentationPart!.SlideParts.Select(s => s.Slide!.InnerText));
        Assert.Contains("Which relationships put them at risk?", words, StringComparison.Ordinal);
        Assert.Contains("3 of 8 outcomes are on track", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changed_since_the_quarter_is_told_worse_first()
    {
        var view = await AskAsync(new GetExecutiveView());

        Assert.Equal(new DateOnly(2026, 9, 30), view.Since);
        Assert.NotEmpty(view.Changes);
        Assert.Equal(view.Changes.OrderBy(c => c.IsBetter).Select(c => c.IsBetter), view.Changes.Select(c => c.IsBetter));
    }

    [Fact]
    public async Task A_partner_manager_sees_no_overview()
    {
        var laura = await loaded.Office.AsAsync("laura.hensley@pg.example");

        await laura.AskAsync(new FindAlarms(), Ct).RefusedAsync(OfficeErrors.Forbidden);
        await laura.AskAsync(new GetNetwork(), Ct).RefusedAsync(OfficeErrors.Forbidden);
        await laura.AskAsync(new GetFlow(), Ct).RefusedAsync(OfficeErrors.Forbidden);
        await laura.AskAsync(new GetScorecard(), Ct).RefusedAsync(OfficeErrors.Forbidden);
        await laura.AskAsync(new WriteQuarterlyPack(), Ct).RefusedAsync(OfficeErrors.Forbidden);
        await laura.AskAsync(new GetExitChoices(), Ct).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<T> AskAsync<T>(IQuery<T> query) =>
        await (await loaded.Office.AsAsync("tomas.lindqvist@office.example")).AskAsync(query, Ct).ValueAsync();
}
