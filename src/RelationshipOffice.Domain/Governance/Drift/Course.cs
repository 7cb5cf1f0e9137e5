using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>One dated value with its source, said in a sentence; the key names the record that it comes from.</summary>
public sealed record Seen<T>(DateOnly On, T Value, string Says, string Source, string Key);

/// <summary>A value turned from one state into another: what was seen before, and what was seen first after.</summary>
public sealed record Turn<T>(Seen<T> Before, Seen<T> After);

/// <summary>What was seen "of one on the other" over time, oldest first.</summary>
public sealed record Course<T>(PartnerId Of, PartnerId On, IReadOnlyList<Seen<T>> Readings)
{
    public PartyPair Pair => new(Of, On);

    /// <summary>
    /// How the state of today came about, if it is another than on the first day; null when it is the same or nothing is
    /// known. The turn is the newest one, so that later values in the same state do not make it a new fact.
    /// </summary>
    public Turn<T>? TurnSince(DateOnly day, Func<T, object?> state)
    {
        var first = Readings.LastOrDefault(r => r.On <= day) ?? Readings.FirstOrDefault();
        if (first is null || Equals(state(first.Value), state(Readings[^1].Value)))
        {
            return null;
        }

        var at = Readings.Count - 1;
        while (Equals(state(Readings[at - 1].Value), state(Readings[at].Value)))
        {
            at--;
        }

        return new Turn<T>(Readings[at - 1], Readings[at]);
    }
}
