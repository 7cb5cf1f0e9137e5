using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What signing refuses.</summary>
public static class SigningErrors
{
    /// <summary>What a signatory can do about a fact that is missing.</summary>
    public const string AskForAReason =
        "Nothing was signed. Ask the relationship office to record what is missing, or to say why the parties go on without it; then sign again.";

    /// <summary>What a signatory can do about an open question of the parking lot.</summary>
    public const string SettleFirst = "Nothing was signed. Once the question is settled, sign again.";

    public static readonly Error NotInReview =
        new("charter.signature.not_in_review", "This charter is not in review, so there is nothing to sign or to decline.");

    public static readonly Error NotTheSignatory = new(
        "charter.signature.not_signatory", "Only the signatory whom the charter names for a party signs for it. Ask the office who that is.");

    public static readonly Error VersionChanged = new(
        "charter.signature.version_changed", "The charter changed since you opened it, so nothing was signed. Read the version that lies before the parties now.");

    public static readonly Error VersionAltered = new(
        "charter.version.altered", "The stored text of this version no longer gives its own hash, so nobody can sign it. Tell the administrator.");

    public static readonly Error VersionSetAside =
        new("charter.version.set_aside", "This version was set aside already. Look at the newest one.");

    public static readonly Error Already =
        new("charter.signature.already", "Your side has already signed this version. It counts once.");

    public static readonly Error ConfirmFirst = new(
        "charter.signature.confirm", "Confirm first that it is you: it counts for five minutes. Nothing was done yet, and what you typed is still here.");

    public static readonly Error OutOfTurn = new(
        "charter.signature.out_of_turn", "The parties sign in an agreed order, and it is not your side's turn yet. Nothing was signed.");

    public static readonly Error OrderUnknown = new(
        "charter.signing_order.parties", "Name each party of the charter once, or none to let them sign in any order.", "Order");

    public static readonly Error SigningBegan = new(
        "charter.signing_order.began", "Somebody has signed this version already, so the order stays as it is.");

    public static Error WaitForTurnOf(string party) => OutOfTurn with
    {
        Message = $"The parties sign in an agreed order, and it is the turn of {party}. Nothing was signed; Today tells you when it is yours.",
    };

    public static readonly Error SomebodyHasNotSigned =
        new("charter.agreement.incomplete", "The charter is agreed only when every party has signed.");
}
