using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

public sealed partial class Decision
{
    /// <summary>As of the last change. Time alone moves it on too: read it with <see cref="StateOn"/>.</summary>
    public DecisionState State { get; private set; }

    /// <summary>From when it holds; none while something needed is missing.</summary>
    public DateOnly? InEffectFrom { get; private set; }

    public Escalation? Escalation { get; private set; }

    /// <summary>Who ended it and why, if somebody did.</summary>
    public DecisionEnd? End { get; private set; }

    public GovernanceType? Type { get; private set; }

    public DecisionRule Rule { get; private set; }

    public string RuleSentence { get; private set; } = "";

    public PartnerSet Deciders { get; private set; } = PartnerSet.Empty;

    public PartnerSet MustConsent { get; private set; } = PartnerSet.Empty;

    public PartnerSet Followers { get; private set; } = PartnerSet.Empty;

    /// <summary>The rule as it was on the day of notice, or on that of the last change of type before the decision was made.</summary>
    public Ruling Ruling => new(Rule, Type, Deciders, MustConsent, Followers, RuleSentence);

    /// <summary>Why it fell away before it came into force; empty for all others.</summary>
    public string LapsedBecause { get; private set; } = "";

    /// <summary>Nothing that a party says can change it any more.</summary>
    public bool IsOver => State is DecisionState.Refused or DecisionState.Withdrawn or DecisionState.Lapsed || Evidence.Length > 0;

    /// <summary>Neither decided nor ended.</summary>
    public bool IsOpen => State is DecisionState.Proposed or DecisionState.Blocked or DecisionState.Escalated;

    /// <summary>
    /// The state on a day. What changes the charter is in effect only once the charter says so: the office carries it out.
    /// </summary>
    public DecisionState StateOn(DateOnly today)
    {
        if (State is not (DecisionState.Decided or DecisionState.InComment))
        {
            return State;
        }

        return Kind == DecisionKind.Matter && today >= InEffectFrom ? DecisionState.InEffect
            : Ruling.HasCommentPeriod && today <= AnswerBy ? DecisionState.InComment
            : DecisionState.Decided;
    }

    /// <summary>Where it stands with what the parties have said until today.</summary>
    public DecisionStanding StandingOn(DateOnly today, IReadOnlyCollection<Voice> voices) => IsOver || State == DecisionState.InEffect
        ? new DecisionStanding(State, InEffectFrom, [])
        : DecisionStanding.Of(Ruling, Days, voices, Escalation is not null, today);

    /// <summary>
    /// Takes over where the voices have brought it. What changes the charter and has come to its day waits for the charter
    /// (<see cref="TakeEffect"/>).
    /// </summary>
    public void Settle(IReadOnlyCollection<Voice> voices, DateOnly today)
    {
        if (IsOver || State == DecisionState.InEffect)
        {
            return;
        }

        var standing = StandingOn(today, voices);
        var state = standing.State == DecisionState.InEffect && Kind != DecisionKind.Matter ? DecisionState.Decided : standing.State;
        Move(state, standing.InEffectFrom);
    }

    /// <summary>Time passes: what was decided and has come to its day takes effect. Says whether anything changed.</summary>
    public bool TakeEffect(DateOnly today)
    {
        var isDue = State is DecisionState.Decided or DecisionState.InComment && InEffectFrom <= today;
        if (isDue)
        {
            Move(DecisionState.InEffect, InEffectFrom);
        }

        return isDue;
    }

    /// <summary>
    /// Takes a decision that is blocked, or overdue, one rung up the ladder; no rung is skipped (domain guide §7). Refuses
    /// what is not blocked or overdue (<c>decision.escalation.not_stuck</c>) and a step beyond the neutral person
    /// (<c>decision.escalation.at_the_top</c>).
    /// </summary>
    public void Escalate(PersonId by, string reason, DateOnly today, WorkingCalendar calendar)
    {
        var isStuck = State is DecisionState.Blocked or DecisionState.Escalated || (State == DecisionState.Proposed && today > AnswerBy);
        Guard(isStuck, DecisionErrors.NotStuck);
        Guard(Escalation?.Step != LadderStep.Neutral, DecisionErrors.AtTheTop);
        var step = Escalation is { } before ? before.Step + 1 : LadderStep.Ipt;
        Escalation = new Escalation(step, by, Reasoned(reason), today, calendar.AddWorkingDays(today, Ladder.DaysOf(step, calendar.Periods)));
        State = DecisionState.Escalated;
        Record(new DecisionEscalated(Charter, Id, Title, step, Escalation.Due, Escalation.Reason));
    }

    /// <summary>The proposing party, or the office that prepared it, takes it back while it is not in effect.</summary>
    public void Withdraw(PersonId by, string reason, DateOnly today)
    {
        Guard(!IsOver && StateOn(today) != DecisionState.InEffect, DecisionErrors.Over);
        End = new DecisionEnd(by, Reasoned(reason), today);
        (State, InEffectFrom) = (DecisionState.Withdrawn, null);
        Record(new DecisionWithdrawn(Charter, Id, Title, End.Reason));
    }

    /// <summary>
    /// Why an amendment no longer stands on what its parties read: its charter leaves, or has another text or other rules in
    /// force than on the day of notice. None where it does, and for whatever is no amendment.
    /// </summary>
    public string? GroundLostIn(Charter charter) =>
        Kind != DecisionKind.Amendment || IsOver || State == DecisionState.InEffect ? null
        : !charter.IsAmendable ? "The charter is on its way out or has ended, so its text stays as it is."
        : charter.CurrentVersion != CharterVersion
            ? $"It was proposed on version {CharterVersion}, and version {charter.CurrentVersion} has come into force since. Propose it anew on the text and the rules in force."
        : null;

    /// <summary>Lets an amendment fall that has lost its ground; every party reads why. Nothing is written over.</summary>
    public void Lapse(string reason)
    {
        Guard(Kind == DecisionKind.Amendment && !IsOver && State != DecisionState.InEffect, DecisionErrors.Over);
        (State, InEffectFrom, LapsedBecause) = (DecisionState.Lapsed, null, Reasoned(reason));
        Record(new AmendmentLapsed(Charter, Id, Title, LapsedBecause));
    }

    /// <summary>Who decides in the domain has changed before this was decided: the new rule applies from now on.</summary>
    public void RuleAnew(Ruling ruling, IReadOnlyCollection<Voice> voices, DateOnly today)
    {
        Guard(IsOpen, DecisionErrors.Over);
        Apply(ruling);
        Record(new DecisionRuledAnew(Charter, Id, Title, Rule));
        Settle(voices, today);
    }

    private void Apply(Ruling ruling) => (Rule, Type, Deciders, MustConsent, Followers, RuleSentence) =
        (ruling.Rule, ruling.Type, ruling.Deciders, ruling.MustConsent, ruling.Followers, ruling.Sentence);

    private void Move(DecisionState state, DateOnly? from)
    {
        if ((state, from) == (State, InEffectFrom))
        {
            return;
        }

        (State, InEffectFrom) = (state, from);
        Record(new DecisionMoved(Charter, Id, Title, state, from));
    }

    private static string Reasoned(string? reason) => Text.Required(reason, Text.Line, "decision.reason", "A reason", "Reason");
}

/// <summary>How far up the ladder a decision was taken, by whom, why, and until when that rung has time.</summary>
public sealed class Escalation
{
    private Escalation()
    {
    }

    internal Escalation(LadderStep step, PersonId by, string reason, DateOnly on, DateOnly due) =>
        (Step, By, Reason, On, Due) = (step, by, reason, on, due);

    public LadderStep Step { get; private set; }

    public PersonId By { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly On { get; private set; }

    public DateOnly Due { get; private set; }
}

/// <summary>Who took a decision back, why and when.</summary>
public sealed class DecisionEnd
{
    private DecisionEnd()
    {
    }

    internal DecisionEnd(PersonId by, string reason, DateOnly on) => (By, Reason, On) = (by, reason, on);

    public PersonId By { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly On { get; private set; }
}
