using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>An organisation or an internal unit with which the office has, had or seeks a relationship (domain guide §2).</summary>
public sealed partial class Partner : AggregateRoot
{
    private Partner()
    {
    }

    public Partner(string name, PartnerKind kind)
        : this(new PartnerProfile(kind, name))
    {
    }

    public Partner(PartnerProfile profile)
    {
        Id = PartnerId.New();
        Take(profile);
        Record(new PartnerRegistered(Id, Name, Kind));
    }

    public PartnerId Id { get; private set; }

    /// <summary>The name people use; unique in the directory.</summary>
    public string Name { get; private set; } = "";

    public string LegalName { get; private set; } = "";

    public PartnerKind Kind { get; private set; }

    public bool IsInternal { get; private set; }

    public Segment? Segment { get; private set; }

    public string? Country { get; private set; }

    public string LegalEntity { get; private set; } = "";

    public PartnerId? Parent { get; private set; }

    public bool ParentHasLineAuthority { get; private set; }

    public string About { get; private set; } = "";

    /// <summary>Out of the directory's sight, with everything that was known kept.</summary>
    public bool IsArchived { get; private set; }

    public PartnerProfile Profile => new(Kind, Name)
    {
        LegalName = LegalName,
        Country = Country,
        Segment = Segment,
        IsInternal = IsInternal,
        LegalEntity = LegalEntity,
        Parent = Parent,
        ParentHasLineAuthority = ParentHasLineAuthority,
        About = About,
    };

    /// <summary>
    /// Says anew what the directory tells about this partner. Refuses a missing or overlong text, an unknown country
    /// (<c>partner.country.unknown</c>), itself as parent (<c>partner.parent.itself</c>), line authority of nobody
    /// (<c>partner.parent.missing</c>) and an archived partner (<c>partner.archived</c>).
    /// </summary>
    public void Describe(PartnerProfile profile)
    {
        Guard(!IsArchived, PartnerErrors.IsArchived);

        var before = Profile;
        Take(profile);
        if (Profile != before)
        {
            Record(new PartnerDescribed(Id, Name));
        }
    }

    /// <summary>Takes the partner out of sight, undoably. Refuses the own organisation (<c>partner.own_organisation.stays</c>).</summary>
    public void Archive()
    {
        Guard(Kind != PartnerKind.OwnOrganisation, PartnerErrors.OwnOrganisationStays);

        if (!IsArchived)
        {
            IsArchived = true;
            Record(new PartnerArchived(Id));
        }
    }

    /// <summary>Brings an archived partner back as it was.</summary>
    public void Restore()
    {
        if (IsArchived)
        {
            IsArchived = false;
            Record(new PartnerRestored(Id));
        }
    }

    private void Take(PartnerProfile profile)
    {
        Guard(string.IsNullOrWhiteSpace(profile.Country) || Partners.Country.Find(profile.Country) is not null, PartnerErrors.CountryUnknown);
        Guard(profile.Parent != Id, PartnerErrors.ParentIsItself);
        Guard(profile.Parent is not null || !profile.ParentHasLineAuthority, PartnerErrors.AuthorityWithoutParent);

        Name = Text.Required(profile.Name, Text.Name, "partner.name", "A name", nameof(Name));
        LegalName = Text.Limited(profile.LegalName, Text.Name, "partner.legal_name", "A legal name", nameof(LegalName));
        LegalEntity = Text.Limited(profile.LegalEntity, Text.Name, "partner.legal_entity", "The name of a legal entity", nameof(LegalEntity));
        About = Text.Limited(profile.About, Text.Paragraph, "partner.about", "A description", nameof(About));
        Country = Partners.Country.Find(profile.Country)?.Code;
        (Kind, Segment, IsInternal) = (profile.Kind, profile.Segment, profile.CountsAsInternal);
        (Parent, ParentHasLineAuthority) = (profile.Parent, profile.ParentHasLineAuthority);
    }

    private static string Because(string? reason)
    {
        Guard(!string.IsNullOrWhiteSpace(reason), PartnerErrors.ReasonMissing);
        return Text.Limited(reason, Text.Line, "partner.reason", "A reason", "Reason");
    }
}
