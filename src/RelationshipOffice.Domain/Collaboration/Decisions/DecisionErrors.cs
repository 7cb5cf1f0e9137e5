using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What decisions refuse.</summary>
public static class DecisionErrors
{
    public static readonly Error CharterNotInForce = new(
        "decision.charter_not_in_force", "Decisions are taken under a charter in force. While it is a draft, change the draft itself.");

    public static readonly Error AnswerTooSoon = new(
        "decision.answer_by.too_soon", "The parties need the whole comment period to answer. Choose a later day, or leave it empty for the office’s own period.", "AnswerBy");

    public static readonly Error NoticeTooShort = new(
        "decision.wanted.notice_too_short", "The charter asks for longer notice in this domain. Choose a later day of effect, or none.", "WantedOn");

    public static readonly Error WantedPast =
        new("decision.wanted.past", "A decision cannot take effect before the parties were told. Choose today or later.", "WantedOn");

    public static readonly Error HeardMissing = new(
        "decision.heard.missing", "The owner decides here, but the unit is heard first. Say when and how it was heard.", "Heard");

    public static readonly Error ChangesNothing =
        new("decision.change.none", "This is how the domain is governed already. Choose another type or leader.", "Type");

    public static readonly Error NewRuleMissing = new(
        "decision.change.rule_missing", "A leader needs a published rule in this domain, and it has none yet. Write it.", "NewRule");

    public static readonly Error ChangeRunning = new(
        "decision.change.running", "A change of type in this domain is under way already. Withdraw it first, or take a position on it.", "Domain");

    public static readonly Error PastChangeOfType =
        new("decision.past.change_of_type", "A change of type or of the text is never written down afterwards: the parties consent to it.");

    public static readonly Error PastNotBefore = new(
        "decision.past.not_before", "Only what was decided before the charter came into force here is written down afterwards. Propose everything else.", "InEffectOn");

    public static readonly Error Over =
        new("decision.over", "This decision is in effect or has ended, so this is no longer possible. What was said before stays.");

    public static readonly Error NotAsked = new(
        "decision.position.not_asked", "The rule of this decision does not give your side that choice. Read who decides, then choose another.", "Stance");

    public static readonly Error ObjectionWithoutText = new(
        "decision.position.text.missing", "An objection needs a text: write what your side would consent to.", "Words");

    public static readonly Error NotForYou =
        new("decision.position.not_for_you", "Only people who stand for this party speak for it.", "Partner");

    public static readonly Error AlreadyTaken = new(
        "decision.position.already", "Somebody of your side took a position at the same moment. Look at it, then change it if needed.");

    public static readonly Error ChallengeNotGiven = new(
        "decision.challenge.not_given", "The rule of this decision does not give your side this way of dissent. Object, or comment instead.", "Kind");

    public static readonly Error AlreadyAnswered =
        new("decision.challenge.answered", "This was answered already. Look at the answer.");

    public static readonly Error NotYoursToAnswer =
        new("decision.challenge.not_yours", "The party that decides in this domain owes the answer, nobody else.");

    public static readonly Error NotStuck = new(
        "decision.escalation.not_stuck", "Only a blocked or overdue decision goes up the ladder. Wait for the answers, or object.");

    public static readonly Error AtTheTop =
        new("decision.escalation.at_the_top", "A neutral person has it already: the last stop of the ladder.");

    public static readonly Error NotYoursToWithdraw =
        new("decision.withdraw.not_yours", "Only the side that proposed it takes a decision back.");

    public static readonly Error NotInvited =
        new("decision.function.not_for_you", "Only the person who was invited for this function records its position.");

    public static readonly Error InvitedTwice =
        new("decision.function.twice", "This person is invited for this function already.", "Person");

    public static readonly Error PersonOutside = new(
        "decision.function.person_outside", "Invite people of the parties or of the office's own organisation only.", "Person");

    public static readonly Error NotEnded =
        new("decision.function.not_ended", "Whether a position prevailed is known when the decision has ended.");

    public static readonly Error FunctionSilent =
        new("decision.function.silent", "This function recorded no position, so nothing prevailed.");
}
