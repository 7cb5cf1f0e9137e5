using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// A question that the parties put aside and must settle before they agree (domain guide §4). Any party may raise one and
/// open one again; while one is open the charter is neither frozen for signing nor agreed.
/// </summary>
public sealed class ParkedQuestion : AggregateRoot
{
    private ParkedQuestion()
    {
    }

    /// <summary>
    /// Raises a question. Refuses a charter that is agreed or over (<c>charter.parking.not_a_draft</c>), a missing question
    /// and an owner that is no party.
    /// </summary>
    public ParkedQuestion(Charter charter, StatementId? from, string question, PartnerId? raisedFor, PersonId by, ParkedDuty duty, DateTimeOffset now)
    {
        GuardDraft(charter);
        GuardOwner(charter, duty);
        Id = ParkedQuestionId.New();
        (Charter, Statement, RaisedFor, RaisedBy, RaisedAt) = (charter.Id, from, raisedFor, by, now);
        Question = Text.Required(question, Text.Line, "charter.parking.question", "The question", nameof(Question));
        (Owner, DueOn) = (duty.Owner, duty.DueOn);
        Record(new QuestionParked(Charter, Id, Question, RaisedFor));
    }

    public ParkedQuestionId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>The statement from which it came, if one.</summary>
    public StatementId? Statement { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>The party for which it was raised; none: the office.</summary>
    public PartnerId? RaisedFor { get; private set; }

    public PersonId RaisedBy { get; private set; }

    public DateTimeOffset RaisedAt { get; private set; }

    /// <summary>The party that sees to an answer; none: the office.</summary>
    public PartnerId? Owner { get; private set; }

    public DateOnly? DueOn { get; private set; }

    /// <summary>How it was settled; none while it is open.</summary>
    public Settlement? Settled { get; private set; }

    /// <summary>Why it was opened again, if it was.</summary>
    public string Reopened { get; private set; } = "";

    public bool IsOpen => Settled is null;

    /// <summary>Gives it to somebody, until a day. Refuses a settled question (<c>charter.parking.settled</c>).</summary>
    public void Assign(Charter charter, ParkedDuty duty)
    {
        GuardDraft(charter);
        Guard(IsOpen, ParkingErrors.Settled);
        GuardOwner(charter, duty);
        if ((Owner, DueOn) == (duty.Owner, duty.DueOn))
        {
            return;
        }

        (Owner, DueOn) = (duty.Owner, duty.DueOn);
        Record(new QuestionAssigned(Charter, Id, Question, Owner, DueOn));
    }

    /// <summary>Settles it with an answer. Refuses a missing one (<c>charter.parking.answer.missing</c>) and a settled question.</summary>
    public void Settle(Charter charter, string answer, PersonId by, DateTimeOffset now)
    {
        GuardDraft(charter);
        Guard(IsOpen, ParkingErrors.Settled);
        Settled = new Settlement(Text.Required(answer, Text.Paragraph, "charter.parking.answer", "How it was settled", "Answer"), by, now);
        Record(new QuestionSettled(Charter, Id, Question, Settled.Answer));
    }

    /// <summary>Opens it again; the answer that did not hold stays in the story. Refuses an open question and a missing reason.</summary>
    public void Reopen(Charter charter, string reason)
    {
        GuardDraft(charter);
        Guard(!IsOpen, ParkingErrors.StillOpen);
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        Settled = null;
        Reopened = Text.Limited(reason, Text.Line, "charter.reason", "A reason", "Reason");
        Record(new QuestionReopened(Charter, Id, Question, Reopened));
    }

    private static void GuardDraft(Charter charter) => Guard(charter.IsDraft, ParkingErrors.NotADraft);

    private static void GuardOwner(Charter charter, ParkedDuty duty) =>
        Guard(duty.Owner is not { } owner || charter.IsParty(owner), ParkingErrors.OwnerNoParty);
}

/// <summary>Who sees to an answer, and until when; no owner is the office.</summary>
public readonly record struct ParkedDuty(PartnerId? Owner, DateOnly? DueOn);

/// <summary>How a question was settled: the answer, who wrote it down, and when.</summary>
public sealed class Settlement
{
    private Settlement()
    {
    }

    internal Settlement(string answer, PersonId by, DateTimeOffset at) => (Answer, By, At) = (answer, by, at);

    public string Answer { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
