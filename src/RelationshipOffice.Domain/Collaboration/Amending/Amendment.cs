using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// What an amendment changes in the text of a charter in force, with the matters that it touches: one for each domain, and
/// one outside any where some of its text belongs to none (domain guide §3.4, 2).
/// </summary>
public sealed record Amendment
{
    public const int MostChanges = 100;

    private Amendment(IReadOnlyList<StatementChange> changes, DateOnly? reviewDate, IReadOnlyList<Matter> matters) =>
        (Changes, ReviewDate, Matters) = (changes, reviewDate, matters);

    public IReadOnlyList<StatementChange> Changes { get; }

    /// <summary>The review date from then on; none: it stays.</summary>
    public DateOnly? ReviewDate { get; }

    /// <summary>By domain; what lies outside any comes first.</summary>
    public IReadOnlyList<Matter> Matters { get; }

    /// <summary>The longest notice that a led domain asks for.</summary>
    public int NoticeDays => Matters.Max(m => m.NoticeDays);

    /// <summary>
    /// The amendment as this charter governs it today. Refuses a charter that is not in force (<c>charter.not_in_force</c>) or
    /// on its way out (<c>decision.amendment.exit_began</c>), no change at all (<c>decision.amendment.no_change</c>), two changes
    /// of one statement (<c>decision.amendment.changed_twice</c>) and the review date that there is.
    /// </summary>
    public static Amendment Of(
        Charter charter, IReadOnlyList<StatementChange> changes, DateOnly? reviewDate, IReadOnlyList<ProtectedSubject> subjects)
    {
        Rule.Guard(charter.IsInForce, CharterErrors.NotInForce);
        Rule.Guard(charter.IsAmendable, AmendmentErrors.ExitBegan);
        Rule.Guard(changes.Count > 0 || reviewDate is not null, AmendmentErrors.NothingChanges);
        Rule.Guard(changes.DistinctBy(c => c.Statement).Count() == changes.Count, AmendmentErrors.ChangedTwice);
        Rule.Guard(reviewDate != charter.Terms.ReviewDate, AmendmentErrors.SameReview);
        Rule.Guard(reviewDate is null || reviewDate > charter.Terms.StartDate, CharterTerms.ReviewBeforeStart);
        return new Amendment(changes, reviewDate, [.. Touched(changes, reviewDate).Select(d => Matter.In(charter, d, subjects))]);
    }

    /// <summary>The domains that changes touch, those outside any first as null; the review is everybody's.</summary>
    public static IReadOnlyList<DecisionDomain?> Touched(IReadOnlyList<StatementChange> changes, DateOnly? reviewDate)
    {
        var all = changes.SelectMany(c => c.Touches);
        return [.. (reviewDate is null ? all : all.Append(null)).Distinct().OrderBy(d => d is null ? -1 : (int)d)];
    }
}
