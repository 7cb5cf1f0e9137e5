using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// A joint body of a charter (domain guide §4): its terms are part of what the parties sign; its first meeting shows that the
/// agreement has begun to work. Who sits in it is in <see cref="BodySide"/>, one for each party, so that two sides never
/// stand in each other's way.
/// </summary>
public sealed class Body : AggregateRoot
{
    public const int MostOfACharter = 40;

    private Body()
    {
    }

    /// <summary>Founds a body. Refuses a body above it that is none (<c>charter.body.escalates_down</c>) and a charter that is no open draft.</summary>
    public Body(Charter charter, BodyTerms terms, Body? above)
    {
        charter.GuardOpen();
        (Id, Charter) = (BodyId.New(), charter.Id);
        Take(terms, above);
        Record(new BodyFounded(Charter, Id, Name, Level));
    }

    public BodyId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public string Name { get; private set; } = "";

    public BodyLevel Level { get; private set; }

    public string Mandate { get; private set; } = "";

    public int Times { get; private set; }

    public int Every { get; private set; }

    public CadenceUnit Unit { get; private set; }

    public Cadence Cadence => Cadence.Of(Times, Every, Unit);

    /// <summary>Members of each side.</summary>
    public int Quorum { get; private set; }

    /// <summary>Where a matter goes that the body cannot settle; none for the highest.</summary>
    public BodyId? EscalatesTo { get; private set; }

    public bool IsDissolved { get; private set; }

    public DateOnly? FirstMetOn { get; private set; }

    /// <summary>Where the first meeting is minuted; empty while there was none.</summary>
    public string FirstMinutes { get; private set; } = "";

    public BodyTerms Terms => BodyTerms.Of(Name, Level, Mandate, Cadence, Quorum);

    /// <summary>Changes what the parties agree about the body. Refuses a charter that is no open draft.</summary>
    public void Change(Charter charter, BodyTerms terms, Body? above)
    {
        GuardMine(charter);
        charter.GuardOpen();
        if (terms == Terms && above?.Id == EscalatesTo)
        {
            return;
        }

        Take(terms, above);
        Record(new BodyChanged(Charter, Id, Name, Level));
    }

    /// <summary>Takes the body out of the charter; its story stays.</summary>
    public void Dissolve(Charter charter, string reason)
    {
        GuardMine(charter);
        charter.GuardOpen();
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        IsDissolved = true;
        Record(new BodyDissolved(Charter, Id, Name, reason.Trim()));
    }

    /// <summary>
    /// Records the first meeting, or corrects it. Refuses a charter that is not in force (<c>charter.body.meets_once_agreed</c>),
    /// a day to come (<c>charter.body.meeting.in_future</c>), a body without members of every side
    /// (<c>charter.body.meeting.unstaffed</c>), and minutes that are nowhere (<c>charter.body.minutes.missing</c>).
    /// </summary>
    public void Meet(Charter charter, bool isStaffed, DateOnly heldOn, string minutes, DateOnly today)
    {
        GuardMine(charter);
        Guard(charter.IsInForce, BodyErrors.MeetsOnceAgreed);
        Guard(heldOn <= today, BodyErrors.MeetingInFuture);
        Guard(isStaffed, BodyErrors.MeetingUnstaffed);
        var kept = Text.Required(minutes, Text.Line, "charter.body.minutes", "Where it is minuted", "Minutes");
        if ((FirstMetOn, FirstMinutes) == (heldOn, kept))
        {
            return;
        }

        (FirstMetOn, FirstMinutes) = (heldOn, kept);
        Record(new BodyMetFirst(Charter, Id, Name, heldOn, kept));
    }

    internal void GuardMine(Charter charter)
    {
        Guard(charter.Id == Charter, BodyErrors.OfAnotherCharter);
        Guard(!IsDissolved, BodyErrors.Dissolved);
    }

    private void Take(BodyTerms terms, Body? above)
    {
        Guard(above is null || (above.Charter == Charter && !above.IsDissolved), BodyErrors.Unknown);
        Guard(above is null || (above.Id != Id && above.Level < terms.Level && terms.Level != BodyLevel.Secretariat), BodyErrors.EscalatesDown);
        (Name, Level, Mandate, Quorum) = (terms.Name, terms.Level, terms.Mandate, terms.Quorum);
        (Times, Every, Unit) = (terms.Cadence.Times, terms.Cadence.Every, terms.Cadence.Unit);
        EscalatesTo = above?.Id;
    }
}
