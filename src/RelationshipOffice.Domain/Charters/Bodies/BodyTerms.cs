using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What the parties agree about a joint body; who sits in it is said beside the text and changes with people.</summary>
public sealed record BodyTerms
{
    /// <summary>Members of each side.</summary>
    public const int LargestQuorum = 20;

    private BodyTerms()
    {
    }

    public string Name { get; private init; } = "";

    public BodyLevel Level { get; private init; }

    public string Mandate { get; private init; } = "";

    public Cadence Cadence { get; private init; }

    /// <summary>How many members of each side a meeting needs to decide anything.</summary>
    public int Quorum { get; private init; }

    /// <summary>
    /// Refuses a missing name (<c>charter.body.name.missing</c>) or mandate (<c>charter.body.mandate.missing</c>), and a quorum
    /// outside 1–20 members of each side (<c>charter.body.quorum.out_of_range</c>).
    /// </summary>
    public static BodyTerms Of(string name, BodyLevel level, string mandate, Cadence cadence, int quorum)
    {
        Rule.Guard(quorum is >= 1 and <= LargestQuorum, BodyErrors.QuorumOutOfRange);
        return new BodyTerms
        {
            Name = Text.Required(name, Text.Name, "charter.body.name", "A name", nameof(Name)),
            Level = level,
            Mandate = Text.Required(mandate, Text.Line, "charter.body.mandate", "A mandate", nameof(Mandate)),
            Cadence = cadence,
            Quorum = quorum,
        };
    }
}
