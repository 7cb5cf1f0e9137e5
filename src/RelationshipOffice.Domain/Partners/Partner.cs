using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>An organisation or an internal unit with which the office has, had or seeks a relationship.</summary>
public sealed class Partner : AggregateRoot
{
    private Partner()
    {
    }

    public Partner(string name, PartnerKind kind)
    {
        Id = PartnerId.New();
        Name = Text.Required(name, Text.Name, "partner.name", "A name", nameof(Name));
        Kind = kind;
        Record(new PartnerRegistered(Id, Name, Kind));
    }

    public PartnerId Id { get; private set; }

    public string Name { get; private set; } = "";

    public PartnerKind Kind { get; private set; }
}
