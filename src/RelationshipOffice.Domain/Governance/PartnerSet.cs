using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Partners without order or repetition; two sets of the same partners are equal.</summary>
public sealed class PartnerSet : IEquatable<PartnerSet>
{
    public static readonly PartnerSet Empty = new([]);

    private readonly PartnerId[] _members;

    public PartnerSet(IEnumerable<PartnerId> members) => _members = [.. members.Distinct().OrderBy(m => m.Value)];

    public IReadOnlyList<PartnerId> Members => _members;

    public bool Equals(PartnerSet? other) => other is not null && _members.AsSpan().SequenceEqual(other._members);

    public override bool Equals(object? obj) => Equals(obj as PartnerSet);

    public override int GetHashCode() => _members.Aggregate(0, HashCode.Combine);
}
