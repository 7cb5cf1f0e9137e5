using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What the directory says about a partner, as somebody typed it; the partner checks it (domain guide §2).</summary>
public sealed record PartnerProfile(PartnerKind Kind, string Name)
{
    public string LegalName { get; init; } = "";

    /// <summary>ISO 3166 code of two letters; null where it does not matter or is not known.</summary>
    public string? Country { get; init; }

    public Segment? Segment { get; init; }

    /// <summary>Whether it belongs to our own organisation: a department, a ministry, a subsidiary.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The legal entity that a unit is part of: two units of one entity are no independent firms (G1, domain guide §3.1).</summary>
    public string LegalEntity { get; init; } = "";

    /// <summary>The organisation or unit that this one stands under.</summary>
    public PartnerId? Parent { get; init; }

    /// <summary>Whether the parent may give this one orders.</summary>
    public bool ParentHasLineAuthority { get; init; }

    public string About { get; init; } = "";

    /// <summary>Our own organisation and its units are internal whatever was ticked.</summary>
    public bool CountsAsInternal => IsInternal || Kind is PartnerKind.OwnOrganisation or PartnerKind.InternalUnit;
}
