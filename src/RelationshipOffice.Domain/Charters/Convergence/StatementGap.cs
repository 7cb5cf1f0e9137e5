using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>How far the parties are from one statement: how many object, can live with it, or have not answered on its present words.</summary>
/// <param name="Objections">Objections that stand, also those on earlier words: silence about new ones takes none of them back.</param>
/// <param name="Unanswered">Parties without a position on the present words.</param>
public sealed record StatementGap(StatementId Statement, Section Section, int Objections, int CanLiveWith, int Unanswered)
{
    public bool IsSettled => Objections == 0 && Unanswered == 0;

    public static StatementGap Of(StatementId statement, Section section, IEnumerable<(Stance? Stance, bool IsStale)> positions)
    {
        var all = positions.ToList();
        return new StatementGap(
            statement, section, all.Count(p => p.Stance == Stance.Object), all.Count(p => p is { Stance: Stance.CanLiveWith, IsStale: false }),
            all.Count(p => p.Stance is null || p.IsStale));
    }
}

/// <summary>
/// What weighs most when the time of a workshop is short (a default of this product †): 3 for what a party would leave over,
/// 2 for how the parties behave and look at each other, 1 for the rest.
/// </summary>
public static class SectionWeights
{
    public static int Of(Section section) => section switch
    {
        Section.Vision or Section.GovernanceDomains or Section.ValueShare or Section.Exit => 3,
        Section.AlignmentRequests or Section.Registers or Section.Review or Section.InvokingClause => 1,
        _ => 2,
    };
}
