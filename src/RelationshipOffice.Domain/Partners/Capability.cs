using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What a partner can do, how well, and what shows it.</summary>
public sealed class Capability
{
    public const int BestRating = 4;

    public static readonly Error RatingOutOfRange =
        new("capability.rating.out_of_range", "A rating goes from 0 (none) to 4 (leads its field).", "Rating");

    public static readonly Error Unknown =
        new("capability.unknown", "This capability is no longer in the list. Look again: somebody may have removed it.");

    private Capability()
    {
    }

    internal Capability(string competence)
    {
        Id = CapabilityId.New();
        Competence = Text.Required(competence, Text.Name, "capability.competence", "A competence", nameof(Competence));
    }

    public CapabilityId Id { get; private set; }

    public string Competence { get; private set; } = "";

    /// <summary>0 (none) to 4 (leads its field).</summary>
    public int Rating { get; private set; }

    /// <summary>What shows it: an audit, a reference, a certificate.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>The day for which the rating was given.</summary>
    public DateOnly RatedOn { get; private set; }

    internal void Rate(int rating, string evidence, DateOnly on, DateOnly today)
    {
        Rule.Guard(rating is >= 0 and <= BestRating, RatingOutOfRange);
        Rule.Guard(on <= today, Partners.Evidence.InFuture with { Field = "RatedOn" });

        Evidence = Text.Required(evidence, Text.Line, "capability.evidence", "A word on what shows this", nameof(Evidence));
        (Rating, RatedOn) = (rating, on);
    }
}
