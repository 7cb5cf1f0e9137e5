using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One party's position on one statement. Consent is per party, not per person; each position has its own token, so thirty
/// parties never conflict (domain guide §1 and §4).
/// </summary>
public sealed class Position : AggregateRoot
{
    private Position()
    {
    }

    public Position(Charter charter, Statement statement, PartnerId partner, PositionTaken taken)
    {
        GuardTakable(charter, statement, partner);
        Id = PositionId.New();
        Charter = charter.Id;
        Statement = statement.Id;
        Partner = partner;
        Set(statement, taken);
    }

    public PositionId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public StatementId Statement { get; private set; }

    public PartnerId Partner { get; private set; }

    public Stance Stance { get; private set; }

    /// <summary>What the party would sign instead; never empty for an objection.</summary>
    public string CounterText { get; private set; } = "";

    /// <summary>The wording of the statement that the party had before it.</summary>
    public int Wording { get; private set; }

    public PersonId TakenBy { get; private set; }

    /// <summary>How the office knows the position of a party that has no user; empty when the party took it itself.</summary>
    public string Evidence { get; private set; } = "";

    public bool IsRecordedByOffice => Evidence.Length > 0;

    /// <summary>Takes another position. The same again changes nothing.</summary>
    public void Take(Charter charter, Statement statement, PositionTaken taken)
    {
        GuardTakable(charter, statement, Partner);
        var same = (Stance, CounterText, Wording, Evidence) == (taken.Stance, taken.CounterText, statement.Wording, taken.Evidence);
        if (!same)
        {
            Set(statement, taken);
        }
    }

    /// <summary>
    /// The office makes this counter-text the words of the statement; the party too looks again, for the words stand among
    /// others now. Refuses a position without one, and one on earlier words (<c>charter.counter_text.gone</c>).
    /// </summary>
    public void TakeOver(Charter charter, Statement statement)
    {
        Guard(CounterText.Length > 0 && !IsStaleFor(statement.Wording), RoundErrors.NoCounterText);
        statement.Reword(charter, statement.Wording, CounterText);
        Record(new CounterTextTakenOver(Charter, Statement, Partner, CounterText));
    }

    public bool IsStaleFor(int wording) => Wording != wording;

    private void Set(Statement statement, PositionTaken taken)
    {
        (Stance, CounterText, Evidence, TakenBy) = (taken.Stance, taken.CounterText, taken.Evidence, taken.By);
        Wording = statement.Wording;
        Record(new PositionRecorded(Charter, Statement, Partner, Stance, CounterText, Wording, IsRecordedByOffice, Evidence));
    }

    private static void GuardTakable(Charter charter, Statement statement, PartnerId partner)
    {
        Guard(charter.Stage == Stage.Convergence, PositionErrors.OnlyInConvergence);
        Guard(charter.IsParty(partner), CharterErrors.NotAParty);
        Guard(statement.Charter == charter.Id, StatementErrors.OfAnotherCharter);
        Guard(!statement.IsRetired, StatementErrors.Retired);
    }
}
