using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Outcomes;

/// <summary>A row of the tree of outcomes: how deep it stands, and its place among those beside it, both from 1.</summary>
internal sealed record TreeRow(OutcomeStanding Outcome, int Level, int Place, int Beside, bool IsOpen, bool HasBelow)
{
    /// <summary>
    /// The tree in the order of reading; what stands under a closed outcome is left out. An outcome whose larger one is out
    /// of reach stands at the top.
    /// </summary>
    /// <param name="outcomes">By title.</param>
    public static IReadOnlyList<TreeRow> Of(IReadOnlyList<OutcomeStanding> outcomes, Func<OutcomeId, bool> isClosed)
    {
        var known = outcomes.Select(o => o.Id).ToHashSet();
        var below = outcomes.ToLookup(o => o.Parent is { } parent && known.Contains(parent) ? parent : (OutcomeId?)null);
        return [.. Under(null, 1)];

        IEnumerable<TreeRow> Under(OutcomeId? parent, int level)
        {
            var here = below[parent].ToList();
            foreach (var (outcome, place) in here.Select((o, i) => (o, i + 1)))
            {
                var isOpen = !isClosed(outcome.Id);
                yield return new TreeRow(outcome, level, place, here.Count, isOpen, below.Contains(outcome.Id));
                foreach (var row in isOpen ? Under(outcome.Id, level + 1) : [])
                {
                    yield return row;
                }
            }
        }
    }
}
