using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Competences that a party needs from the others in this charter (G8, domain guide §3.4, 7), each once whatever the
/// capitals, in the order named. None named: what the partner needs in general counts.
/// </summary>
public sealed class PartyNeeds : IEquatable<PartyNeeds>
{
    public const int Most = 20;

    public static readonly PartyNeeds None = new([]);

    public static readonly Error TooMany =
        new("charter.party.needs.too_many", $"Name {Most} competences at most: those that the outcome fails without.", "Needs");

    private readonly string[] _competences;

    private PartyNeeds(string[] competences) => _competences = competences;

    public IReadOnlyList<string> Competences => _competences;

    /// <summary>Blank names are left out. Refuses more than twenty (<c>charter.party.needs.too_many</c>) and a name over 200 characters.</summary>
    public static PartyNeeds Of(IEnumerable<string> competences)
    {
        string[] named =
        [
            .. competences.Select(c => Text.Limited(c, Text.Name, "charter.party.needs", "A competence", "Needs"))
                .Where(c => c.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        Rule.Guard(named.Length <= Most, TooMany);
        return named.Length == 0 ? None : new PartyNeeds(named);
    }

    public bool Equals(PartyNeeds? other) => other is not null && _competences.AsSpan().SequenceEqual(other._competences);

    public override bool Equals(object? obj) => Equals(obj as PartyNeeds);

    public override int GetHashCode() => _competences.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", _competences);
}
