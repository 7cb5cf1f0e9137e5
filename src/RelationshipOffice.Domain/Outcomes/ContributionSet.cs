using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>A set of contributions that compares by its members.</summary>
public sealed class ContributionSet(IEnumerable<ContributionId> members) : IEquatable<ContributionSet>
{
    public static readonly ContributionSet Empty = new([]);

    public IReadOnlyList<ContributionId> Members { get; } = [.. members.Distinct().OrderBy(m => m.Value)];

    public bool Contains(ContributionId id) => Members.Contains(id);

    public bool All(Func<ContributionId, bool> holds) => Members.All(holds);

    public bool Equals(ContributionSet? other) => other is not null && Members.SequenceEqual(other.Members);

    public override bool Equals(object? obj) => Equals(obj as ContributionSet);

    public override int GetHashCode() => Members.Aggregate(17, (hash, id) => HashCode.Combine(hash, id));

    public override string ToString() => string.Join(", ", Members.Select(m => m.Value.ToString("D", CultureInfo.InvariantCulture)));
}
