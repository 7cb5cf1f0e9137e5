using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>A partner that stands in a charter, with the people who answer for it there.</summary>
public sealed class Party
{
    private Party()
    {
    }

    internal Party(PartnerId partner) => Partner = partner;

    public PartnerId Partner { get; private set; }

    /// <summary>The senior person answerable for this side.</summary>
    public PersonId? Sponsor { get; internal set; }

    /// <summary>The daily owner of the relationship on this side.</summary>
    public PersonId? Manager { get; internal set; }

    /// <summary>The one who may sign for this side, whatever the person's role.</summary>
    public PersonId? Signatory { get; internal set; }
}
