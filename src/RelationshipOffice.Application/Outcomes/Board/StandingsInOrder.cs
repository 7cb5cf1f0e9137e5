using System.Collections.ObjectModel;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>
/// How every outcome of a board stands, in the orders in which people read it. Of the whole office it is made once for each state
/// (<see cref="OfficeBoard.Conclude"/>): putting ten thousand titles in order costs more than all else on a page that shows a hundred.
/// </summary>
internal sealed class StandingsInOrder
{
    private readonly Lazy<ReadOnlyCollection<OutcomeStanding>> _worstFirst;

    public StandingsInOrder(OutcomeBoard board)
    {
        ByTitle = board.Standings().OrderBy(s => s.Title, StringComparer.CurrentCulture).ToList().AsReadOnly();
        _worstFirst = new(() => ByTitle.OrderBy(s => s.Status.Urgency()).ToList().AsReadOnly());
    }

    public ReadOnlyCollection<OutcomeStanding> ByTitle { get; }

    /// <summary>Those that need a look first, and of those alike by title.</summary>
    public ReadOnlyCollection<OutcomeStanding> WorstFirst => _worstFirst.Value;
}
