using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What amendments refuse.</summary>
public static class AmendmentErrors
{
    public static readonly Error ExitBegan = new(
        "decision.amendment.exit_began", "The exit of this charter has begun, so its text stays as it is until the end. Decide what is still open as single decisions.");

    public static readonly Error NothingChanges = new(
        "decision.amendment.no_change", "This amendment changes nothing yet. Reword, add or remove a statement, or set another review date.", "Changes");

    public static readonly Error SameWords = new(
        "decision.amendment.same_words", "These are the words that the statement has already. Change them, or take this change out.", "Text");

    public static readonly Error ChangedTwice = new(
        "decision.amendment.changed_twice", "This statement is changed twice in one amendment. Keep one of the two changes.", "Changes");

    public static readonly Error StatementUnknown = new(
        "decision.amendment.statement_unknown", "This is no statement of this charter. Open the charter anew and choose the statement there.", "Changes");

    public static readonly Error StatementGone = new(
        "decision.amendment.statement_gone", "This statement is no longer part of the text in force. Open the charter anew, and take this change out.", "Changes");

    public static readonly Error StatementStale = new(
        "decision.amendment.statement_stale", "This statement has other words since you opened the charter. Read them, then decide what you want to change.", "Text");

    public static readonly Error SameReview = new(
        "decision.amendment.same_review", "This is the review date already. Choose another day, or leave it empty.", "ReviewDate");

    public static readonly Error AmendmentRunning = new(
        "decision.amendment.running", "An amendment of this charter is under way already. Wait for its end, or withdraw it first: each is judged by the text and the rules in force.");

    public static readonly Error ChangeOfTypeRunning = new(
        "decision.amendment.type_changing", "A change of type is under way in this charter. Wait for its end, or withdraw it first: it may change who has to consent to an amendment.");

    /// <summary>The same refusal, with who changed the text meanwhile.</summary>
    public static Error Told(this Error error, string who) => error with { Message = $"{who} {error.Message}" };
}
