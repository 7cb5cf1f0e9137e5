namespace RelationshipOffice.Domain.Common;

/// <summary>A record that changes as a whole, under its own rules and its own concurrency token.</summary>
public abstract class AggregateRoot
{
    private readonly List<DomainEvent> _events = [];

    /// <summary>The database's token of the row as it was read; a stale one is a conflict.</summary>
    public uint Version { get; private set; }

    /// <summary>
    /// How often the aggregate was changed. A change of a child row alone does not move the parent's token,
    /// so every change is recorded here, and the token moves with it.
    /// </summary>
    public int Revision { get; private set; }

    /// <summary>Hands over what happened since the last save.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        DomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    protected void Record(DomainEvent happened)
    {
        Revision++;
        _events.Add(happened);
    }

    protected static void Guard(bool holds, Error otherwise) => Rule.Guard(holds, otherwise);
}
