using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// How a charter ends (domain guide §4): what lets a party open the exit and with how much notice, and what must be done for
/// continuity, data, people, knowledge and lessons. Part of what the parties sign.
/// </summary>
public sealed class ExitPlan : AggregateRoot
{
    public const int MostTriggers = 20, MostDuties = 30, LongestNotice = 1_830, LongestTime = 1_830;

    private readonly List<ExitTrigger> _triggers = [];
    private readonly List<ExitDuty> _duties = [];

    private ExitPlan()
    {
    }

    public ExitPlan(Charter charter)
    {
        charter.GuardOpen();
        (Id, Charter) = (ExitPlanId.New(), charter.Id);
    }

    public ExitPlanId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public IReadOnlyList<ExitTrigger> Triggers => [.. _triggers.OrderBy(t => t.Place)];

    public IReadOnlyList<ExitDuty> Duties => [.. _duties.OrderBy(d => d.Topic).ThenBy(d => d.Place)];

    /// <summary>
    /// Sets the whole plan. Refuses a charter that is no open draft, a plan without a trigger (<c>charter.exit_plan.trigger.missing</c>), over twenty triggers or thirty duties, and
    /// a party responsible that is none (<c>charter.party.unknown</c>).
    /// </summary>
    public void Set(Charter charter, IReadOnlyList<ExitTriggerTerms> triggers, IReadOnlyList<ExitDutyTerms> duties)
    {
        charter.GuardOpen();
        Guard(triggers.Count > 0, ExitPlanErrors.TriggerMissing);
        Guard(triggers.Count <= MostTriggers && duties.Count <= MostDuties, ExitPlanErrors.TooMany);
        Guard(triggers.DistinctBy(t => t.Words).Count() == triggers.Count, ExitPlanErrors.TriggerTwice);
        Guard(duties.All(d => d.Responsible is not { } party || charter.IsParty(party)), CharterErrors.NotAParty with { Field = "Duties" });
        if (triggers.SequenceEqual(Triggers.Select(t => t.Terms)) && duties.SequenceEqual(_duties.OrderBy(d => d.Place).Select(d => d.Terms)))
        {
            return;
        }

        _triggers.Sort((one, other) => one.Place.CompareTo(other.Place));
        _triggers.Become(triggers, place => new ExitTrigger(place), (row, terms) => row.Terms = terms);
        _duties.Sort((one, other) => one.Place.CompareTo(other.Place));
        _duties.Become(duties, place => new ExitDuty(place), (row, terms) => row.Terms = terms);
        Record(new ExitPlanSet(Charter, triggers.Count, duties.Count));
    }
}

/// <summary>What lets a party open the exit, and with how many days of notice.</summary>
public sealed class ExitTrigger
{
    private ExitTrigger()
    {
    }

    internal ExitTrigger(int place) => Place = place;

    public int Place { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Days of the calendar between notice and end.</summary>
    public int NoticeDays { get; private set; }

    public ExitTriggerTerms Terms
    {
        get => ExitTriggerTerms.Of(Words, NoticeDays);
        internal set => (Words, NoticeDays) = (value.Words, value.NoticeDays);
    }
}

/// <summary>What must be done when the charter ends, by whom, and by when.</summary>
public sealed class ExitDuty
{
    private ExitDuty()
    {
    }

    internal ExitDuty(int place) => Place = place;

    public int Place { get; private set; }

    public ExitTopic Topic { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>The party that sees to it; none: all of them together.</summary>
    public PartnerId? Responsible { get; private set; }

    /// <summary>Days of the calendar after the end.</summary>
    public int Days { get; private set; }

    public ExitDutyTerms Terms
    {
        get => ExitDutyTerms.Of(Topic, Words, Responsible, Days);
        internal set => (Topic, Words, Responsible, Days) = (value.Topic, value.Words, value.Responsible, value.Days);
    }
}

public sealed record ExitPlanSet(CharterId Charter, int Triggers, int Duties) : CharterEvent(Charter);
