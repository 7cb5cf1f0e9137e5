using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Through which bodies an open matter climbs, how many working days each has for it, and who is asked last (domain guide §4
/// and §7). Part of what the parties sign.
/// </summary>
public sealed class EscalationLadder : AggregateRoot
{
    public const int MostRungs = 8, LongestTime = 120;

    private readonly List<LadderRung> _rungs = [];

    private EscalationLadder()
    {
    }

    public EscalationLadder(Charter charter)
    {
        charter.GuardOpen();
        (Id, Charter) = (EscalationLadderId.New(), charter.Id);
    }

    public EscalationLadderId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>From the lowest up.</summary>
    public IReadOnlyList<LadderRung> Rungs => [.. _rungs.OrderBy(r => r.Place)];

    /// <summary>The neutral person or place asked when no body has settled it.</summary>
    public string Neutral { get; private set; } = "";

    /// <summary>
    /// Sets the whole ladder, from the lowest rung up. Refuses a charter that is no open draft, none or over eight rungs
    /// (<c>charter.ladder.rungs.out_of_range</c>), a body twice (<c>charter.ladder.body_twice</c>), a rung that is not above the
    /// one before (<c>charter.ladder.order</c>), a secretariat, times outside 1–120 working days
    /// (<c>charter.ladder.days.out_of_range</c>) and a ladder without a neutral person (<c>charter.ladder.neutral.missing</c>).
    /// </summary>
    public void Set(Charter charter, IReadOnlyList<(Body Body, int Days)> rungs, string neutral)
    {
        charter.GuardOpen();
        Guard(rungs.Count is >= 1 and <= MostRungs, LadderErrors.RungsOutOfRange);
        Guard(rungs.All(r => r.Body.Charter == Charter && !r.Body.IsDissolved), BodyErrors.Unknown);
        Guard(rungs.All(r => r.Body.Level != BodyLevel.Secretariat), LadderErrors.Order);
        Guard(rungs.DistinctBy(r => r.Body.Id).Count() == rungs.Count, LadderErrors.BodyTwice);
        Guard(rungs.Zip(rungs.Skip(1)).All(pair => pair.Second.Body.Level < pair.First.Body.Level), LadderErrors.Order);
        Guard(rungs.All(r => r.Days is >= 1 and <= LongestTime), LadderErrors.DaysOutOfRange);
        var last = Text.Required(neutral, Text.Name, "charter.ladder.neutral", "The neutral person", nameof(Neutral));

        List<(BodyId Body, int Days)> next = [.. rungs.Select(r => (r.Body.Id, r.Days))];
        if (last == Neutral && next.SequenceEqual(Rungs.Select(r => (r.Body, r.Days))))
        {
            return;
        }

        Neutral = last;
        _rungs.Sort((one, other) => one.Place.CompareTo(other.Place));
        _rungs.Become(next, place => new LadderRung(place), (row, rung) => (row.Body, row.Days) = rung);
        Record(new LadderSet(Charter, string.Join(" → ", rungs.Select(r => $"{r.Body.Name} {r.Days}").Append(Neutral))));
    }
}

/// <summary>One body of the ladder, and how many working days it has.</summary>
public sealed class LadderRung
{
    private LadderRung()
    {
    }

    internal LadderRung(int place) => Place = place;

    public int Place { get; private set; }

    public BodyId Body { get; internal set; }

    /// <summary>Working days.</summary>
    public int Days { get; internal set; }
}

/// <summary>What a ladder refuses.</summary>
public static class LadderErrors
{
    public static readonly Error RungsOutOfRange =
        new("charter.ladder.rungs.out_of_range", $"A ladder has 1 to {EscalationLadder.MostRungs} rungs.", "Rungs");

    public static readonly Error BodyTwice = new("charter.ladder.body_twice", "Each body is one rung at most.", "Rungs");

    public static readonly Error BodyMissing = new("charter.ladder.body.missing", "Choose the body, or take the rung away.");

    public static readonly Error Order =
        new("charter.ladder.order", "A ladder goes up: each rung is a body of a higher level than the one before, and no secretariat.", "Rungs");

    public static readonly Error DaysOutOfRange =
        new("charter.ladder.days.out_of_range", $"A rung has 1 to {EscalationLadder.LongestTime} working days.", "Rungs");
}

/// <summary>The ladder as it reads now, from the lowest rung up.</summary>
public sealed record LadderSet(CharterId Charter, string Rungs) : CharterEvent(Charter);
