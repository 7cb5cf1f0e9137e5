using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>A party and what it needs from the others here; none named: what the partner needs in general counts.</summary>
public sealed record ArrangedParty(PartnerId Partner, IReadOnlyList<string> Needs)
{
    public ArrangedParty(PartnerId partner)
        : this(partner, [])
    {
    }
}
