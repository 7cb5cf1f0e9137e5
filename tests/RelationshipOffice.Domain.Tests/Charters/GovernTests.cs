using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class GovernTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PartnerId _borealis = PartnerId.New();
    private readonly Charter _charter = ACharter.Between();

    public GovernTests()
    {
        _charter.Admit(_acme);
        _charter.Admit(_borealis);
        _charter.TakeEvents();
    }

    [Fact]
    public void A_party_can_lead_a_domain()
    {
        _charter.Govern(DecisionDomain.Quality, WhoDecides.LedBy(_acme), "They set the norms today.");

        Assert.Equal(_acme, _charter.WhoDecidesOn(DecisionDomain.Quality)?.Lead);
    }

    [Fact]
    public void A_stranger_cannot_lead()
    {
        var broken = Assert.Throws<RuleBroken>(() => _charter.Govern(DecisionDomain.Quality, WhoDecides.LedBy(PartnerId.New()), "Why not."));

        Assert.Equal(CharterErrors.LeadMustBeAParty, broken.Error);
    }

    [Fact]
    public void Two_leaders_can_be_drafted_and_are_judged_later()
    {
        _charter.Govern(DecisionDomain.Quality, WhoDecides.LedBy(_borealis, _acme), "Still open.");

        Assert.Equal(2, _charter.WhoDecidesOn(DecisionDomain.Quality)?.Leads.Members.Count);
    }

    [Fact]
    public void Saying_again_what_already_is_changes_nothing()
    {
        _charter.Govern(DecisionDomain.Price, WhoDecides.Network, "Agreed in May.");
        _charter.TakeEvents();

        _charter.Govern(DecisionDomain.Price, WhoDecides.Network, "Agreed in May.");

        Assert.Empty(_charter.TakeEvents());
    }

    [Fact]
    public void Every_change_moves_the_revision()
    {
        var before = _charter.Revision;

        _charter.Govern(DecisionDomain.Price, WhoDecides.OwnedBy(_acme), "They own the unit.");

        Assert.Equal(before + 1, _charter.Revision);
    }

    [Fact]
    public void A_reason_is_needed()
    {
        var broken = Assert.Throws<RuleBroken>(() => _charter.Govern(DecisionDomain.Price, WhoDecides.Network, " "));

        Assert.Equal("Reason", broken.Error.Field);
    }

    [Fact]
    public void A_network_has_no_leader_even_if_one_is_named()
    {
        Assert.Empty(WhoDecides.Of(GovernanceType.Network, _acme).Leads.Members);
    }
}
