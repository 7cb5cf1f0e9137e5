using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// One party's position on one decision, with who took it and when. It has its own token; it can change until the decision
/// is in effect. One taken after the last day is kept, counts, and is marked late (domain guide §3.2).
/// </summary>
public sealed class DecisionPosition : AggregateRoot
{
    private DecisionPosition()
    {
    }

    /// <summary>
    /// Takes a party's first position. Refuses a party that is none of this decision (<c>charter.party.unknown</c>), a stance
    /// that the rule does not give it (<c>decision.position.not_asked</c>), an objection without a text
    /// (<c>decision.position.text.missing</c>) and a decision that has ended (<c>decision.over</c>).
    /// </summary>
    public DecisionPosition(Decision decision, PartnerId partner, DecisionSaid said, DateOnly today)
    {
        Id = DecisionPositionId.New();
        (Decision, Charter, Partner) = (decision.Id, decision.Charter, partner);
        GuardTakable(decision, said);
        Set(decision, said, today, today > decision.AnswerBy);
    }

    /// <summary>What a party said of a decision that was taken before the charter came into the office.</summary>
    public DecisionPosition(Decision decision, PartnerId partner, DecisionSaid said, DateOnly on, bool wasLate)
    {
        Guard(decision.Evidence.Length > 0, DecisionErrors.Over);
        Guard(decision.Ruling.Admits(partner, said.Stance), DecisionErrors.NotAsked);
        Id = DecisionPositionId.New();
        (Decision, Charter, Partner) = (decision.Id, decision.Charter, partner);
        Set(decision, said, on, wasLate);
    }

    public DecisionPositionId Id { get; private set; }

    public DecisionId Decision { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Partner { get; private set; }

    public DecisionStance Stance { get; private set; }

    public string Words { get; private set; } = "";

    public PersonId TakenBy { get; private set; }

    public DateOnly TakenOn { get; private set; }

    public bool IsLate { get; private set; }

    /// <summary>How the office knows the position of a party that has no user; empty when the party took it itself.</summary>
    public string Evidence { get; private set; } = "";

    public bool IsRecordedByOffice => Evidence.Length > 0;

    public Voice Voice => new(Partner, Stance, TakenOn);

    /// <summary>Changes the position, until the decision is in effect. The same again changes nothing.</summary>
    public void Take(Decision decision, DecisionSaid said, DateOnly today)
    {
        GuardTakable(decision, said);
        Guard(decision.StateOn(today) != DecisionState.InEffect, DecisionErrors.Over);
        if ((Stance, Words, Evidence) != (said.Stance, said.Words, said.Evidence))
        {
            Set(decision, said, today, today > decision.AnswerBy);
        }
    }

    private void GuardTakable(Decision decision, DecisionSaid said)
    {
        Guard(!decision.IsOver, DecisionErrors.Over);
        Guard(decision.Ruling.Admits(Partner, said.Stance), DecisionErrors.NotAsked);
    }

    private void Set(Decision decision, DecisionSaid said, DateOnly on, bool isLate)
    {
        (Stance, Words, TakenBy, Evidence, TakenOn, IsLate) = (said.Stance, said.Words, said.By, said.Evidence, on, isLate);
        Record(new DecisionPositionTaken(Charter, Decision, decision.Title, Partner, Stance, Words, TakenBy, on, isLate, Evidence));
    }
}

/// <summary>What a person says for a party: the stance, the words, and, from the office, how it is known.</summary>
public sealed record DecisionSaid
{
    private DecisionSaid(DecisionStance stance, string words, PersonId by, string evidence) =>
        (Stance, Words, By, Evidence) = (stance, words, by, evidence);

    public DecisionStance Stance { get; }

    public string Words { get; }

    public PersonId By { get; }

    public string Evidence { get; }

    /// <summary>Refuses an objection without a text (<c>decision.position.text.missing</c>).</summary>
    public static DecisionSaid ByParty(DecisionStance stance, string? words, PersonId by) => new(stance, Worded(stance, words), by, "");

    /// <summary>For a party without any user, or of the past; refuses missing evidence (<c>decision.evidence.missing</c>).</summary>
    public static DecisionSaid ByOffice(DecisionStance stance, string? words, PersonId by, string? evidence) =>
        new(stance, Worded(stance, words), by, Text.Required(evidence, Text.Line, "decision.evidence", "Evidence: who said so, when and where,", "Evidence"));

    private static string Worded(DecisionStance stance, string? words)
    {
        var text = Text.Limited(words, Text.Paragraph, "decision.position.text", "A text", "Words");
        Rule.Guard(stance != DecisionStance.Object || text.Length > 0, DecisionErrors.ObjectionWithoutText);
        return text;
    }
}
