using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// What each type means for those who live under it: the rows of the table of types (domain guide §3) as sentences, so that
/// people see before a change of type what changes with it.
/// </summary>
public static class TypeTable
{
    private static readonly (string Row, string Network, string QuasiHierarchy, string Hierarchy)[] Rows =
    [
        ("Who sets the parameters", "All jointly", "The leader", "The owner"),
        ("Deciding", "Unanimous, one vote per party; after failure, up the ladder", "The leader, after notice and a comment period", "The owner; a record suffices"),
        ("Amending the charter", "Every party consents", "The leader; followers consent in protected domains and acknowledge elsewhere", "The owner's delegated authority; the unit is consulted"),
        ("Protected", "Every shared domain", "Price, payment, IP, exclusivity, exit, data about the follower", "Nothing; law and minority rights stay"),
        ("Dissent", "Blocks, then goes up the ladder to a neutral person", "Challenge with a written answer, waiver request, exit", "Appeal along the line"),
        ("Compliance", "Peer review and a joint scorecard", "Audit, help, corrective plan; the leader's own duties are measured too", "Internal control"),
        ("Change of type", "All agree", "The leader proposes, the followers agree", "The owner"),
        ("Open book at least", "Both ways", "Follower to leader, and the leader's forecast and criteria", "The owner sees all"),
    ];

    /// <summary>Row by row: what holds now, and what would hold; a domain without a type has nothing yet.</summary>
    public static IReadOnlyList<(string Row, string Before, string After)> Compare(GovernanceType? before, GovernanceType after) =>
        [.. Rows.Select(r => (r.Row, before is { } type ? Of(r, type) : "Not said yet", Of(r, after)))];

    private static string Of((string Row, string Network, string QuasiHierarchy, string Hierarchy) row, GovernanceType type) => type switch
    {
        GovernanceType.Network => row.Network,
        GovernanceType.QuasiHierarchy => row.QuasiHierarchy,
        GovernanceType.Hierarchy => row.Hierarchy,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
