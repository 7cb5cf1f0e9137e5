using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>How somebody who does not decide dissents (domain guide §3, row "Dissent").</summary>
public enum ChallengeKind
{
    /// <summary>A follower holds that the rule is wrong.</summary>
    Challenge,

    /// <summary>A follower asks to be exempt from it.</summary>
    Waiver,

    /// <summary>An owned unit appeals along the line.</summary>
    Appeal,
}

/// <summary>
/// A challenge, a waiver request or an appeal: a written answer is owed within ten working days †. It does not stop the
/// decision. An answer after that day is kept and marked late (domain guide §3 and D5).
/// </summary>
public sealed class Challenge : AggregateRoot
{
    private Challenge()
    {
    }

    /// <summary>
    /// Raises it for a party. Refuses parties to whom the rule does not give it (<c>decision.challenge.not_given</c>), a
    /// missing text and a decision that was withdrawn or refused (<c>decision.over</c>).
    /// </summary>
    public Challenge(Decision decision, ChallengeKind kind, PartnerId partner, PersonId by, string words, DateOnly on, WorkingCalendar calendar)
    {
        Guard(decision.State is not (DecisionState.Withdrawn or DecisionState.Refused or DecisionState.Lapsed), DecisionErrors.Over);
        Guard(decision.Ruling.Dissent(partner).Contains(kind), DecisionErrors.ChallengeNotGiven);
        Id = ChallengeId.New();
        (Decision, Charter, Kind, Partner, RaisedBy, RaisedOn) = (decision.Id, decision.Charter, kind, partner, by, on);
        Words = Text.Required(words, Text.Paragraph, "decision.challenge.text", "A text", nameof(Words));
        AnswerBy = calendar.AddWorkingDays(on, calendar.Periods.AnswerDays);
        Record(new ChallengeRaised(Charter, Decision, decision.Title, kind, partner, Words, AnswerBy));
    }

    public ChallengeId Id { get; private set; }

    public DecisionId Decision { get; private set; }

    public CharterId Charter { get; private set; }

    public ChallengeKind Kind { get; private set; }

    public PartnerId Partner { get; private set; }

    public string Words { get; private set; } = "";

    public PersonId RaisedBy { get; private set; }

    public DateOnly RaisedOn { get; private set; }

    public DateOnly AnswerBy { get; private set; }

    public ChallengeAnswer? Answer { get; private set; }

    public bool IsOverdueOn(DateOnly today) => Answer is null && today > AnswerBy;

    /// <summary>The deciding party answers in writing, once. Refuses a second answer (<c>decision.challenge.answered</c>).</summary>
    public void Reply(Decision decision, PartnerId party, PersonId by, bool isGranted, string words, DateOnly on)
    {
        Guard(Answer is null, DecisionErrors.AlreadyAnswered);
        Guard(decision.Ruling.Deciders.Members.Contains(party), DecisionErrors.NotYoursToAnswer);
        Answer = new ChallengeAnswer(by, isGranted, Text.Required(words, Text.Paragraph, "decision.answer.text", "A written answer", nameof(Words)), on, on > AnswerBy);
        Record(new ChallengeAnswered(Charter, Decision, decision.Title, Kind, Partner, isGranted, Answer.Words, Answer.IsLate));
    }
}

/// <summary>The written answer: who gave it, whether the request was granted, and whether it came late.</summary>
public sealed class ChallengeAnswer
{
    private ChallengeAnswer()
    {
    }

    internal ChallengeAnswer(PersonId by, bool isGranted, string words, DateOnly on, bool isLate) =>
        (By, IsGranted, Words, On, IsLate) = (by, isGranted, words, on, isLate);

    public PersonId By { get; private set; }

    public bool IsGranted { get; private set; }

    public string Words { get; private set; } = "";

    public DateOnly On { get; private set; }

    public bool IsLate { get; private set; }
}
