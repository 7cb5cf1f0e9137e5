using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// A fact that lets the chosen governance type look wrong, with its day, source and threshold (domain guide §3.3). It ends
/// accepted, explained until a day, or false. It never changes a charter, and one fact never signals twice.
/// </summary>
public sealed class DriftSignal : AggregateRoot
{
    private DriftSignal()
    {
    }

    public DriftSignal(CharterId charter, DriftFinding finding, PersonId? owner, DateOnly today, DateOnly dueOn)
    {
        Id = DriftSignalId.New();
        (Charter, Rule, About, FactKey) = (charter, finding.Rule, finding.About, finding.FactKey);
        (Sentence, FactOn, Source) = (finding.Sentence, finding.FactOn, finding.Source);
        (Threshold, ThresholdSource, Suggested, Elsewhere) = (finding.Threshold, finding.ThresholdSource, finding.Suggested, finding.Elsewhere);
        (Owner, FoundOn, DueOn) = (owner, today, dueOn);
        Record(new DriftSignalled(Charter, Id, Rule, Sentence, FactOn));
    }

    public DriftSignalId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public DriftRule Rule { get; private set; }

    /// <summary>Whom or what it is about, as one key.</summary>
    public string About { get; private set; } = "";

    /// <summary>The record that showed it.</summary>
    public string FactKey { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public DateOnly FactOn { get; private set; }

    public string Source { get; private set; } = "";

    public string Threshold { get; private set; } = "";

    public string ThresholdSource { get; private set; } = "";

    public GovernanceType? Suggested { get; private set; }

    /// <summary>Another charter that it speaks of: only for those who may see that one too.</summary>
    public CharterId? Elsewhere { get; private set; }

    /// <summary>Who sees to it; null when the office has no officer.</summary>
    public PersonId? Owner { get; private set; }

    public DateOnly FoundOn { get; private set; }

    public DateOnly DueOn { get; private set; }

    public SignalState State { get; private set; }

    /// <summary>Why it was explained or dismissed; empty otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The last day of an explanation.</summary>
    public DateOnly? ExplainedUntil { get; private set; }

    /// <summary>The request to the parties that its acceptance opened; null where it was a decision.</summary>
    public AlignmentRequestId? Request { get; private set; }

    /// <summary>The change of type that its acceptance put before the parties; null where it was a request.</summary>
    public DecisionId? Decision { get; private set; }

    /// <summary>Gives it to somebody, with the day by which it is due. Refuses a day that is over (<c>signal.due.before_today</c>).</summary>
    public void Assign(PersonId owner, DateOnly dueOn, DateOnly today)
    {
        Guard(State == SignalState.Open, SignalErrors.NotOpen);
        Guard(dueOn >= today, SignalErrors.DueBeforeToday);
        if ((Owner, DueOn) == (owner, dueOn))
        {
            return;
        }

        (Owner, DueOn) = (owner, dueOn);
        Record(new SignalAssigned(Charter, Id, Rule, owner, dueOn));
    }

    /// <summary>The parties take it up, by this request. Refuses a signal that was answered (<c>signal.not_open</c>).</summary>
    public void Accept(AlignmentRequestId request) => Accept(request, null);

    /// <summary>A change of type is put before the parties. Refuses a signal that was answered (<c>signal.not_open</c>).</summary>
    public void Accept(DecisionId decision) => Accept(null, decision);

    /// <summary>
    /// There is a good reason until a day; after it the signal opens again while the fact holds. Refuses a missing reason
    /// (<c>signal.reason.missing</c>) and a day that is not after today (<c>signal.until.not_after_today</c>).
    /// </summary>
    public void Explain(string reason, DateOnly until, DateOnly today)
    {
        Guard(State == SignalState.Open, SignalErrors.NotOpen);
        Guard(until > today, SignalErrors.UntilNotAfterToday);
        (State, Reason, ExplainedUntil) = (SignalState.Explained, Reasoned(reason), until);
        Record(new SignalExplained(Charter, Id, Rule, until, Reason));
    }

    /// <summary>It was no drift, and why (<c>signal.reason.missing</c>); the same fact never signals again.</summary>
    public void Dismiss(string reason)
    {
        Guard(State == SignalState.Open, SignalErrors.NotOpen);
        (State, Reason) = (SignalState.False, Reasoned(reason));
        Record(new SignalDismissed(Charter, Id, Rule, Reason));
    }

    /// <summary>The same fact was found again: an explanation that has run out opens it anew; else nothing happens.</summary>
    public void FindAgain(DateOnly today, DateOnly dueOn)
    {
        if (State == SignalState.Explained && ExplainedUntil < today)
        {
            (State, ExplainedUntil, DueOn) = (SignalState.Open, null, dueOn);
            Record(new SignalReopened(Charter, Id, Rule));
        }
    }

    private void Accept(AlignmentRequestId? request, DecisionId? decision)
    {
        Guard(State == SignalState.Open, SignalErrors.NotOpen);
        (State, Request, Decision) = (SignalState.Accepted, request, decision);
        Record(new SignalAccepted(Charter, Id, Rule, request, decision));
    }

    private static string Reasoned(string reason) => Text.Required(reason, Text.Line, "signal.reason", "A reason", nameof(Reason));
}
