using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Common.DecisionDomain;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class GovernanceLabelTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PartnerId _borealis = PartnerId.New();
    private readonly Charter _charter;

    public GovernanceLabelTests() => _charter = ACharter.Between(_acme, _borealis);

    [Fact]
    public void Before_anything_is_chosen_it_says_so() => Assert.Equal(GovernanceLabel.NothingChosen, Label());

    [Fact]
    public void The_majority_stands_first_and_exceptions_follow_with_their_leader()
    {
        _charter.Governed(Product, WhoDecides.Network);
        _charter.Governed(Volume, WhoDecides.Network);
        _charter.Governed(Quality, WhoDecides.LedBy(_acme), 3);

        Assert.Equal("Network, with quasi-hierarchy in quality and compliance (lead: Acme)", Label());
    }

    [Fact]
    public void In_short_it_names_two_domains_and_counts_more()
    {
        _charter.Governed(Product, WhoDecides.Network, 3);
        _charter.Governed(Volume, WhoDecides.Network, 3);
        _charter.Governed(Quality, WhoDecides.LedBy(_acme), 1);
        _charter.Governed(Price, WhoDecides.LedBy(_acme), 1);
        Assert.Equal(Label(), Short());

        _charter.Governed(Brand, WhoDecides.LedBy(_acme), 1);
        Assert.Equal("Network, with quasi-hierarchy in 3 domains (lead: Acme)", Short());

        string Short() => GovernanceLabel.InShort(_charter.Domains, NameOf);
    }

    [Fact]
    public void Weight_counts_and_not_the_number_of_domains()
    {
        _charter.Governed(Product, WhoDecides.Network, 1);
        _charter.Governed(Volume, WhoDecides.Network, 1);
        _charter.Governed(Quality, WhoDecides.LedBy(_acme), 3);

        Assert.Equal("Quasi-hierarchy (lead: Acme), with network in what is produced and volume and schedule", Label());
    }

    [Fact]
    public void A_tie_goes_to_network_then_to_quasi_hierarchy()
    {
        _charter.Governed(Price, WhoDecides.OwnedBy(_acme));
        _charter.Governed(Quality, WhoDecides.LedBy(_acme));
        Assert.StartsWith("Quasi-hierarchy (lead: Acme), with hierarchy in price", Label(), StringComparison.Ordinal);

        _charter.Governed(Brand, WhoDecides.Network);
        Assert.StartsWith("Network, with quasi-hierarchy in quality", Label(), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_leader_of_the_main_type_is_an_exception()
    {
        _charter.Governed(Quality, WhoDecides.LedBy(_acme), 3);
        _charter.Governed(Brand, WhoDecides.LedBy(_borealis));

        Assert.Equal("Quasi-hierarchy (lead: Acme), with quasi-hierarchy in brand and customer (lead: Borealis)", Label());
    }

    [Fact]
    public void What_is_set_outside_does_not_count()
    {
        _charter.Governed(Quality, WhoDecides.LedBy(_acme), 3);
        _charter.SetTerms(Quality, DomainTerms.Of("", null, 3, false, false, null, "The regulator", Protection.None));
        Assert.Equal(GovernanceLabel.AllExternal, Label());

        _charter.Governed(Brand, WhoDecides.Network, 1);
        Assert.Equal("Network", Label());
    }

    [Fact]
    public void A_delegated_domain_counts_as_network_and_is_always_shown()
    {
        _charter.Governed(Price, WhoDecides.OwnedBy(_acme));
        _charter.Governed(Quality, WhoDecides.OwnedBy(_acme), 3);
        _charter.SetTerms(Quality, DomainTerms.Of("A rule.", null, 3, false, false, Delegation.Of("Letter 7", new DateOnly(2026, 1, 5), true), null, Protection.None));

        Assert.Equal("Network, with hierarchy in price and value share (lead: Acme); delegated autonomy in quality and compliance", Label());
    }

    [Fact]
    public void Who_decides_is_said_in_a_sentence()
    {
        Assert.Equal("Standards: all parties decide together, one vote each.", Say(Standards, WhoDecides.Network));
        Assert.Equal("Brand and customer: Acme decides after notice and a comment period; the others comply.", Say(Brand, WhoDecides.LedBy(_acme)));
        Assert.Equal("People and staffing: Acme decides as the owner; a record is enough.", Say(DecisionDomain.People, WhoDecides.OwnedBy(_acme)));
        Assert.Contains("one of them must lead", Say(Quality, WhoDecides.LedBy(_acme, _borealis)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sentence_says_protection_delegation_and_who_sets_from_outside()
    {
        _charter.Govern(Price, WhoDecides.LedBy(_acme), "Because.");
        Assert.Equal("Price and value share: Acme leads, but only with the others' consent: this domain is protected.", Sentence(Price));

        _charter.SetTerms(Price, DomainTerms.Of("A rule.", null, 2, false, false, Delegation.Of("Letter 7", new DateOnly(2026, 1, 5), true), null, Protection.None));
        Assert.EndsWith("delegated this in writing (Letter 7, 5 January 2026) and may take it back.", Sentence(Price), StringComparison.Ordinal);

        _charter.SetTerms(Price, DomainTerms.Of("", null, 2, false, false, null, "The price board", Protection.None));
        Assert.Equal("Price and value share: The price board sets this from outside; the parties decide only how to comply.", Sentence(Price));
    }

    private string Label() => GovernanceLabel.Of(_charter.Domains, NameOf);

    private string Say(DecisionDomain domain, WhoDecides who) => DecisionSentence.Of(_charter.Governed(domain, who), NameOf);

    private string Sentence(DecisionDomain domain) => DecisionSentence.Of(_charter.Domains.Single(d => d.Domain == domain), NameOf);

    private string NameOf(PartnerId partner) => partner == _acme ? "Acme" : "Borealis";
}
