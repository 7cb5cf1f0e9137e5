using System.Collections.Concurrent;
using RelationshipOffice.Application.Overview;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>The whole office in one state: its facts, how its outcomes stand today, and what else was concluded from them.</summary>
internal sealed class OfficeBoard
{
    private readonly ConcurrentDictionary<Type, object> _concluded = new();

    /// <summary>With what stood before, outcomes that did not change are not computed again.</summary>
    public OfficeBoard(OfficeFacts facts, DateOnly today, OfficeBoard? before = null)
    {
        Facts = facts;
        Outcomes = new OutcomeBoard(facts.Outcomes, facts.Contributions, facts.Measures, facts.Charters, today).After(before?.Outcomes);
        LastQuarter = Outcomes.On(Quarters.EndBefore(today), facts.LastQuarter).After(before?.LastQuarter);
    }

    public OfficeFacts Facts { get; }

    public OutcomeBoard Outcomes { get; }

    /// <summary>How the outcomes stood when the last quarter ended.</summary>
    public OutcomeBoard LastQuarter { get; }

    /// <summary>What follows from this state, concluded once.</summary>
    public T Conclude<T>(Func<OfficeBoard, T> conclude)
        where T : class => (T)_concluded.GetOrAdd(typeof(T), _ => conclude(this));

    /// <summary>The same for what has to be asked of the database as well; who asks at the same time may ask twice.</summary>
    public async Task<T> ConcludeAsync<T>(Func<OfficeBoard, Task<T>> conclude)
        where T : class
    {
        if (!_concluded.TryGetValue(typeof(T), out var known))
        {
            _concluded[typeof(T)] = known = await conclude(this);
        }

        return (T)known;
    }
}
