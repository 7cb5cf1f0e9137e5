using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Application.Activity;

/// <summary>
/// Says an event as a sentence. Braces take a property of the event; an id becomes the name that the reader may know;
/// an event without a sentence of its own is said by its name.
/// </summary>
internal static partial class EventSentence
{
    public const string SomebodyElse = "a partner";

    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["CharterDrafted"] = "Drafted the charter {code} “{title}”",
        ["CharterRevised"] = "Revised the title, purpose or dates of the charter",
        ["CharterMoved"] = "Moved the charter from {from} to {to}",
        ["PartyAdmitted"] = "Admitted {partner} as a party",
        ["PartyLeft"] = "{partner} left the charter: {reason}",
        ["PartyPeopleAppointed"] = "Said who stands for {partner}: sponsor {sponsor}, manager {manager}, signatory {signatory}",
        ["GovernanceChanged"] = "Changed who decides in {domain} from {before} to {after}",
        ["DomainTermsSet"] = "Set the terms of {domain}: criticality {criticality}",
        ["StatementWritten"] = "Wrote a statement under {section}: {text}",
        ["StatementReworded"] = "Reworded a statement under {section}: {text}",
        ["StatementMoved"] = "Moved a statement within {section}",
        ["StatementRetired"] = "Took a statement under {section} out: {reason}",
        ["PositionRecorded"] = "{partner} on a statement: {stance}",
        ["VersionFrozen"] = "Froze version {number} for signing",
        ["VersionReturned"] = "Took version {number} back into work: {reason}",
        ["OutcomeNamed"] = "Named the outcome {title}",
        ["OutcomeDescribed"] = "Described the outcome anew: {title}",
        ["OutcomePlaced"] = "Placed the outcome in the tree; weight there: {weight}",
        ["LeadMeasureChosen"] = "Took the outcome's status from “{name}”",
        ["MeasureSet"] = "Set the measure “{name}” in {unit}",
        ["MeasureChanged"] = "Changed the measure “{name}”: {reason}",
        ["ObservationRecorded"] = "Recorded {value} for {on}; source: {source}",
        ["ObservationCorrected"] = "Corrected {before} to {after}: {reason}",
        ["ContributionPledged"] = "Added a contribution as {kind}; weight {weight}",
        ["ContributionChanged"] = "Changed a contribution: {reason}",
        ["ContributionWithdrawn"] = "Took a contribution out: {reason}",
        ["ObservationsImported"] = "Imported {fileName}: {recorded} values recorded, {corrected} corrected",
        ["ImportUndone"] = "Took the import of {fileName} back: {removed} values gone",
        ["ImportUploaded"] = "Uploaded {fileName} to be imported",
        ["ImportSent"] = "Sent {fileName} to be recorded",
        ["ImportEnded"] = "The import of {fileName} ended: {recorded} recorded, {corrected} corrected, {known} known, {refused} not taken",
        ["ImportTakenBack"] = "Took the import of {fileName} back",
        ["PersonInvited"] = "Invited {email}",
        ["InvitationRevoked"] = "Took the invitation of {email} back",
        ["InvitationAccepted"] = "{email} accepted the invitation",
        ["PersonJoined"] = "{name} joined the office",
        ["PersonSuspended"] = "Suspended: {reason}",
        ["RolesChanged"] = "Changed the roles from {before} to {after}",
        ["PartnerRegistered"] = "Registered {name} in the directory as {kind}",
        ["PartnerDescribed"] = "Described {name} anew",
        ["PartnerArchived"] = "Archived the partner",
        ["PartnerRestored"] = "Restored the partner from the archive",
        ["CapabilityRated"] = "Rated {competence} at {after} of 4",
        ["CapabilityRemoved"] = "Removed the capability {competence}",
        ["CompetenceNeeded"] = "Noted that {competence} is needed",
        ["CompetenceNoLongerNeeded"] = "Noted that {competence} is no longer needed",
        ["StakeRecorded"] = "Recorded that {owner} owns {share} from {from}",
        ["StakeCorrected"] = "Corrected what {owner} owns from {before} to {after}",
        ["StakeEnded"] = "Ended the stake of {owner} with {lastDay}",
        ["StakeRemoved"] = "Removed the stake of {owner}: {share}",
        ["RelationFactRecorded"] = "Recorded {kind} towards {counterpart}: {value}, as of {date}",
        ["CalendarKept"] = "Set the office's calendar: days off {weekend}; holidays: {holidays}",
        ["ThresholdsChanged"] = "Changed the thresholds of the office: {changes}",
        ["GapsAcknowledged"] = "Went on though facts for the verdict on governance are missing",
        ["DecisionProposed"] = "Put “{title}” before the parties; answers until {answerBy}",
        ["PastDecisionRecorded"] = "Wrote down “{title}”, in effect since {inEffectOn}",
        ["DecisionPositionTaken"] = "{partner} on “{title}”: {stance}",
        ["DecisionMoved"] = "“{title}” is now {state}",
        ["DecisionRuledAnew"] = "“{title}” comes under another rule: the type of its domain changed",
        ["DecisionEscalated"] = "Took “{title}” up the ladder; that rung has time until {due}",
        ["DecisionWithdrawn"] = "Took “{title}” back",
        ["DecisionCommented"] = "Commented on “{title}”",
        ["ChallengeRaised"] = "{partner} raised a {challengeKind} to “{title}”; an answer is owed by {answerBy}",
        ["ChallengeAnswered"] = "Answered the {challengeKind} of {partner} to “{title}”; granted: {isGranted}",
        ["FunctionInvited"] = "Invited {person} to “{title}” for {function}",
        ["FunctionalPositionRecorded"] = "Recorded the position of {function} on “{title}”: {stance}",
        ["FunctionalPositionJudged"] = "Said whether {function} prevailed on “{title}”: {prevailed}",
        ["GovernanceAmended"] = "Changed who decides in {domain} to {after} by a decision of the parties: version {version}",
        ["CharterAmended"] = "Brought the amendment “{title}” into force: version {version}",
        ["AmendmentLapsed"] = "The amendment “{title}” lapsed: {reason}",
        ["VersionAmended"] = "Brought version {number} into force by a decision",
        ["CharterSigned"] = "Signed version {number} for {partner}",
        ["CharterDeclined"] = "Declined to sign version {number} for {partner}: {reason}",
        ["SigningOrdered"] = "Said in which order the parties sign",
        ["SignatureDelegated"] = "Delegated the signature of {partner} to {to}: {reason}",
        ["SignatureDelegationUsed"] = "Signed for {partner} by delegation",
        ["SignatureDelegationRevoked"] = "Took the delegation of the signature of {partner} to {to} back",
        ["DriftSignalled"] = "Signalled drift ({rule}): {sentence}",
        ["SignalAssigned"] = "Gave signal {rule} to {owner}, due {dueOn}",
        ["SignalAccepted"] = "Accepted signal {rule}: the parties are asked",
        ["SignalExplained"] = "Explained signal {rule} until {until}",
        ["SignalDismissed"] = "Said that signal {rule} is no drift",
        ["SignalReopened"] = "Opened signal {rule} again: its explanation has run out",
        ["AuditRecorded"] = "Recorded an audit of {partner} on {on} by {auditor}; findings: {findings}",
        ["AuditFindingClosed"] = "Closed a finding at {partner}: {remedy}",
        ["AlignmentRequested"] = "Asked the parties for “{title}”",
        ["AlignmentClosed"] = "Ended “{title}”: {state}",
        ["RoundOpened"] = "Opened round {number} of convergence until {dueOn}",
        ["RoundClosed"] = "Closed round {number} of convergence",
        ["RoundWrittenDown"] = "Wrote round {number} down for good, as it was {moment}",
        ["TurnEnded"] = "{partner} is done with round {number}; statements left without its answer: {leftOpen}",
        ["TurnTakenBack"] = "{partner} goes on with round {number} after all",
        ["PartyReminded"] = "Reminded {partner} of round {number} ({cause})",
        ["CounterTextTakenOver"] = "Took over the words of {partner}: {text}",
        ["StatementCommented"] = "Commented on a statement: {words}",
        ["LatePositionKept"] = "Kept as a comment what came from {partner} after round {number} had closed: {stance}",
        ["QuestionParked"] = "Put into the parking lot: {question}",
        ["QuestionAssigned"] = "Said who sees to the question “{question}”, and until when",
        ["QuestionSettled"] = "Settled the question “{question}”: {answer}",
        ["QuestionReopened"] = "Opened the question “{question}” again",
        ["FitOpened"] = "Opened a strategic fit assessment ({mode})",
        ["FitRecorded"] = "Recorded a strategic fit assessment made before ({source}); the parties fit: {fits}",
        ["FitAnswered"] = "Answered the strategic fit assessment for {partner}",
        ["FitPointNoted"] = "Noted in the strategic fit assessment: {text}",
        ["FitPointDropped"] = "Took back from the strategic fit assessment: {text}",
        ["FitGapBridged"] = "Bridged the gap “{gap}”: {remedy}",
        ["FitConcluded"] = "Concluded the strategic fit assessment; the parties fit: {fits}",
        ["BodyFounded"] = "Founded the body {name}",
        ["BodyChanged"] = "Changed what the charter says of {name}",
        ["BodyDissolved"] = "Took the body {name} out of the charter",
        ["BodyMemberNamed"] = "{person} sits in {name} for {partner} as {duty}",
        ["BodyMemberLeft"] = "{person} sits in {name} for {partner} no longer",
        ["BodyMetFirst"] = "{name} met for the first time on {heldOn}; minutes: {minutes}",
        ["OpenBookNoted"] = "Put into the open book of {partner}: {subject}",
        ["OpenBookChanged"] = "Changed in the open book of {partner}: {subject}",
        ["OpenBookDropped"] = "Took out of the open book of {partner}: {subject}",
        ["LadderSet"] = "Set the escalation ladder: {rungs}",
        ["ReviewPlanSet"] = "Set the review: every {everyMonths} months",
        ["ExitPlanSet"] = "Set the exit plan: triggers {triggers}, duties {duties}",
        ["ValueAndEffortSet"] = "Set what the parties get and give: value {values}, effort {efforts}",
        ["GainShareSet"] = "Set how gain and pain are shared: {payer} pays; target {target}, share {share}, pool {pool}, cap {cap}, in {currency}",
        ["GainShareDropped"] = "Took the sharing of gain and pain out of the charter",
        ["ExitOpened"] = "{partner} opened the exit ({trigger}); notice on {noticeOn}, end on {endsOn}",
        ["ExitWithdrawn"] = "{partner} took the exit back",
        ["ExitTaskFinished"] = "Did for the exit on {on}: {words}; shown by {shownBy}",
        ["ExitTaskReopened"] = "Opened a duty of the exit again: {words}",
        ["ExitEvaluated"] = "{partner} said what was achieved and learned",
        ["LibraryStatementAdded"] = "Added “{title}” to the library ({section})",
        ["LibraryStatementRevised"] = "Wrote edition {edition} of “{title}”",
        ["LibraryStatementRetired"] = "Retired “{title}” from the library",
        ["LibraryStatementBroughtBack"] = "Brought “{title}” back to the library",
        ["TemplateMade"] = "Made the template “{title}”",
        ["TemplateRevised"] = "Wrote edition {edition} of the template “{title}”",
        ["TemplateRetired"] = "Retired the template “{title}”",
        ["TemplateBroughtBack"] = "Brought the template “{title}” back",
        ["ShippedTemplateHidden"] = "Hid the built-in template {key}",
        ["ShippedTemplateShown"] = "Offered the built-in template {key} again",
        ["PartyDescribed"] = "{partner} is here: {role}; needs: {needs}",
        ["DocumentTaken"] = "Took the {document} of {text}",
        ["RelationFactRemoved"] = "Removed {kind} towards {counterpart}: {value}, as of {date}",
    };

    public static string Of(string name, JsonElement content, Func<Guid, string?> nameOf) =>
        Sentences.TryGetValue(name, out var sentence)
            ? Placeholder().Replace(sentence, hole => Said(content, hole.Groups[1].Value, nameOf))
            : Words(name);

    /// <summary>"LegalName" becomes "Legal name".</summary>
    public static string Words(string pascal)
    {
        var words = WordBoundary().Replace(pascal, " ").ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>A value as people read it: names for ids, days for dates, words for choices. Null if it is an id nobody here may know.</summary>
    public static string? Value(string value, Func<Guid, string?> nameOf)
    {
        if (Guid.TryParseExact(value, "D", out var id))
        {
            return nameOf(id);
        }

        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        }

        return value switch
        {
            "True" => "yes",
            "False" => "no",
            _ => Choice().IsMatch(value) ? Words(value).ToLowerInvariant() : value,
        };
    }

    private static string Said(JsonElement content, string property, Func<Guid, string?> nameOf)
    {
        if (!content.TryGetProperty(property, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return "nothing";
        }

        var said = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return property == "kind" ? Words(said).ToLowerInvariant() : Value(said, nameOf) ?? SomebodyElse;
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBoundary();

    // Two capitals at least: "RevenueShare" is a choice of ours, "Acme" is somebody's word.
    [GeneratedRegex("^[A-Z][a-z]+([A-Z][a-z]+)+$")]
    private static partial Regex Choice();
}
