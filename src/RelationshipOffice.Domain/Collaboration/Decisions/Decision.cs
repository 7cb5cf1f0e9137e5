using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// One decision under a charter in force: what is decided, under which version of the charter, by which rule, and where it
/// stands. What the parties say are rows of their own, so that thirty of them never collide.
/// </summary>
public sealed partial class Decision : AggregateRoot
{
    private Decision()
    {
    }

    /// <summary>
    /// Gives notice of a decision. Refuses a charter that is not in force (<c>decision.charter_not_in_force</c>), a missing
    /// title or text, a comment period under the office's (<c>decision.answer_by.too_soon</c>), a day of effect before the
    /// notice (<c>decision.wanted.past</c>) or before the end of the notice that the domain asks for (<c>decision.wanted.notice_too_short</c>), an owner's record without how the unit was heard (<c>decision.heard.missing</c>)
    /// and a change of type that changes nothing (<c>decision.change.none</c>).
    /// </summary>
    public Decision(Charter charter, Matter matter, Ruling ruling, Proposal proposal, DateOnly today, WorkingCalendar calendar)
        : this(charter, matter, ruling, proposal)
    {
        Guard(charter.IsInForce, DecisionErrors.CharterNotInForce);
        Guard(matter.ChangeTo is null || matter.ChangeTo != matter.InForce, DecisionErrors.ChangesNothing);
        Guard(ruling.Rule != DecisionRule.OwnerRecords || Heard.Length > 0, DecisionErrors.HeardMissing);
        var period = calendar.AddWorkingDays(today, calendar.Periods.CommentDays);
        NoticedOn = today;
        AnswerBy = proposal.AnswerBy ?? period;
        var earliest = calendar.AddWorkingDays(today, matter.NoticeDays);
        WantedOn = proposal.WantedOn ?? (matter.NoticeDays > 0 ? earliest : null);
        Guard(AnswerBy >= (ruling.HasCommentPeriod ? period : today), DecisionErrors.AnswerTooSoon);
        Guard(WantedOn is null || WantedOn >= today, DecisionErrors.WantedPast);
        Guard(WantedOn is null || WantedOn >= earliest, DecisionErrors.NoticeTooShort);
        Record(new DecisionProposed(Charter, Id, Title, Kind, Domain, Rule, ProposingParty, AnswerBy));
    }

    private Decision(Charter charter, Matter matter, Ruling ruling, Proposal proposal)
    {
        Id = DecisionId.New();
        Charter = charter.Id;
        CharterVersion = charter.CurrentVersion ?? 0;
        Kind = matter.Kind;
        Domain = matter.Domain;
        Subjects = [.. matter.Subjects.Distinct().Order()];
        (Changes, NewReviewDate) = (matter.Amendment?.Changes ?? [], matter.Amendment?.ReviewDate);
        (NewType, NewLeads) = (matter.ChangeTo?.Type, matter.ChangeTo?.Leads ?? PartnerSet.Empty);
        Title = Text.Required(proposal.Title, Text.Name, "decision.title", "A title", nameof(Title));
        Words = Text.Required(proposal.Words, Text.Paragraph, "decision.words", "What is decided", nameof(Words));
        Heard = Text.Limited(proposal.Heard, Text.Line, "decision.heard", "How the unit was heard", nameof(Heard));
        NewRule = Text.Limited(proposal.NewRule, Text.Paragraph, "decision.new_rule", "The new rule", nameof(NewRule));
        (ProposingParty, ProposedBy) = (proposal.Party, proposal.By);
        Apply(ruling);
    }

    public DecisionId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Number of the charter's version in force when notice was given.</summary>
    public int CharterVersion { get; private set; }

    public DecisionKind Kind { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What is decided, and why.</summary>
    public string Words { get; private set; } = "";

    public DecisionDomain? Domain { get; private set; }

    public IReadOnlyList<ProtectedSubject> Subjects { get; private set; } = [];

    /// <summary>None: the office prepared it, and no party has proposed it.</summary>
    public PartnerId? ProposingParty { get; private set; }

    public PersonId ProposedBy { get; private set; }

    /// <summary>How an owned unit was heard before its owner decided.</summary>
    public string Heard { get; private set; } = "";

    public DateOnly NoticedOn { get; private set; }

    public DateOnly AnswerBy { get; private set; }

    public DateOnly? WantedOn { get; private set; }

    public DecisionDays Days => new(NoticedOn, AnswerBy, WantedOn);

    public GovernanceType? NewType { get; private set; }

    public PartnerSet NewLeads { get; private set; } = PartnerSet.Empty;

    /// <summary>For a change of type: the rule of the domain from then on; empty keeps the present one.</summary>
    public string NewRule { get; private set; } = "";

    /// <summary>For a change of type: who is to decide.</summary>
    public WhoDecides? ChangeTo => NewType is { } type ? WhoDecides.Of(type, NewLeads.Members) : null;

    /// <summary>For an amendment: what it changes in the text, in the order of the proposal.</summary>
    public IReadOnlyList<StatementChange> Changes { get; private set; } = [];

    /// <summary>For an amendment: the review date from then on, if it moves.</summary>
    public DateOnly? NewReviewDate { get; private set; }

    /// <summary>The domains that it touches; null stands for what lies outside any.</summary>
    public IReadOnlyList<DecisionDomain?> Touches => Kind == DecisionKind.Amendment ? Amendment.Touched(Changes, NewReviewDate) : [Domain];

    /// <summary>Where it is known from, when it was taken before the charter came into the office; empty otherwise.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>
    /// Writes down what was decided before the charter was agreed in this office, with where it is known from. Refuses a day
    /// that is not before that (<c>decision.past.not_before</c>), missing evidence, and changes of type.
    /// </summary>
    public static Decision OfThePast(Charter charter, Matter matter, Ruling ruling, Proposal proposal, PastDays past, string? evidence)
    {
        Guard(charter.IsInForce, DecisionErrors.CharterNotInForce);
        Guard(matter.Kind == DecisionKind.Matter, DecisionErrors.PastChangeOfType);
        Guard(past.NoticedOn <= past.InEffectOn && past.InEffectOn < past.CharterInForceFrom, DecisionErrors.PastNotBefore);
        var decision = new Decision(charter, matter, ruling, proposal)
        {
            NoticedOn = past.NoticedOn,
            AnswerBy = past.AnswerBy ?? past.InEffectOn,
            InEffectFrom = past.InEffectOn,
            State = DecisionState.InEffect,
            Evidence = Text.Required(evidence, Text.Line, "decision.evidence", "Where this is known from", nameof(Evidence)),
        };
        decision.Record(new PastDecisionRecorded(decision.Charter, decision.Id, decision.Title, past.InEffectOn, decision.Evidence));
        return decision;
    }
}

/// <summary>What somebody puts before the parties.</summary>
/// <param name="Party">The party that proposes; none when the office prepares it.</param>
public sealed record Proposal(
    string Title, string Words, PartnerId? Party, PersonId By, DateOnly? AnswerBy = null, DateOnly? WantedOn = null, string Heard = "",
    string NewRule = "");

/// <summary>The days of a decision that was taken before its charter came into this office.</summary>
public readonly record struct PastDays(DateOnly NoticedOn, DateOnly? AnswerBy, DateOnly InEffectOn, DateOnly CharterInForceFrom);
