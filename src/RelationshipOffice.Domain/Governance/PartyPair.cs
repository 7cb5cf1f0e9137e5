using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Two parties without order: (A, B) and (B, A) are the same pair.</summary>
public readonly record struct PartyPair
{
    public PartyPair(PartnerId first, PartnerId second) =>
        (First, Second) = first.Value.CompareTo(second.Value) <= 0 ? (first, second) : (second, first);

    public PartnerId First { get; init; }

    public PartnerId Second { get; init; }

    public bool Contains(PartnerId partner) => First == partner || Second == partner;
}
