using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What a charter is for, from when it holds and when it is reviewed. Its dates are its own: it may begin years into a
/// running contract (domain guide §4).
/// </summary>
public sealed record CharterTerms
{
    public const int LongestPurpose = 2_000;

    public static readonly Error ReviewBeforeStart = new(
        "charter.review.not_after_start", "The review date lies after the start date. Choose a later review date.", "ReviewDate");

    public static readonly CharterTerms None = new();

    private CharterTerms()
    {
    }

    public string Purpose { get; private init; } = "";

    public DateOnly StartDate { get; private init; }

    public DateOnly ReviewDate { get; private init; }

    public ContractReference Contract { get; private init; } = ContractReference.None;

    /// <summary>
    /// Refuses a missing purpose (<c>charter.purpose.missing</c>), one over 2,000 characters and a review that is not
    /// after the start (<c>charter.review.not_after_start</c>).
    /// </summary>
    public static CharterTerms Of(string purpose, DateOnly startDate, DateOnly reviewDate, ContractReference contract)
    {
        Rule.Guard(reviewDate > startDate, ReviewBeforeStart);
        return new CharterTerms
        {
            Purpose = Text.Required(purpose, LongestPurpose, "charter.purpose", "A purpose", nameof(Purpose)),
            StartDate = startDate,
            ReviewDate = reviewDate,
            Contract = contract,
        };
    }
}
