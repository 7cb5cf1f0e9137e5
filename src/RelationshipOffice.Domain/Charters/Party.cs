using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>A partner that stands in a charter, with the people who answer for it there.</summary>
public sealed class Party
{
    private List<string> _neededCompetences = [];

    private Party()
    {
    }

    internal Party(PartnerId partner, int place)
    {
        Partner = partner;
        Place = place;
    }

    public PartnerId Partner { get; private set; }

    /// <summary>Rank by admission; ties of shares are settled in this order (domain guide §3.4, 14).</summary>
    public int Place { get; private set; }

    /// <summary>When the party signs, from 1; none where the order is free.</summary>
    public int? SigningTurn { get; internal set; }

    /// <summary>What the party is here, or its place in the chain: "Client", "First-tier supplier". May be empty.</summary>
    public string Role { get; internal set; } = "";

    /// <summary>What the party needs from the others here; none: what the partner needs in general counts.</summary>
    public PartyNeeds Needs
    {
        get => PartyNeeds.Of(_neededCompetences);
        internal set => _neededCompetences = [.. value.Competences];
    }

    public IReadOnlyList<string> NeededCompetences => _neededCompetences;

    /// <summary>The senior person answerable for this side.</summary>
    public PersonId? Sponsor { get; private set; }

    /// <summary>The daily owner of the relationship on this side.</summary>
    public PersonId? Manager { get; private set; }

    /// <summary>The one who may sign for this side, whatever the person's role.</summary>
    public PersonId? Signatory { get; private set; }

    public PartyPeople People
    {
        get => new(Sponsor, Manager, Signatory);
        internal set => (Sponsor, Manager, Signatory) = (value.Sponsor, value.Manager, value.Signatory);
    }
}

/// <summary>Who answers for one side of a charter; each is optional until the charter converges.</summary>
public readonly record struct PartyPeople(PersonId? Sponsor, PersonId? Manager, PersonId? Signatory)
{
    public bool Names(PersonId person) => Sponsor == person || Manager == person || Signatory == person;
}
