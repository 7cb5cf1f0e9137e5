namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Which steps a charter can take (domain guide §4): one stage forward, a few ways back, withdrawal from any stage before
/// Agreed. Agreed is reached by signatures only, and the exit by a party that opens it.
/// </summary>
public static class Lifecycle
{
    private static readonly Dictionary<Stage, Stage[]> Steps = new()
    {
        [Stage.Proposed] = [Stage.Orientation, Stage.Withdrawn],
        [Stage.Orientation] = [Stage.Research, Stage.Withdrawn],
        [Stage.Research] = [Stage.StrawModel, Stage.Withdrawn],
        [Stage.StrawModel] = [Stage.Convergence, Stage.Withdrawn],
        [Stage.Convergence] = [Stage.InReview, Stage.StrawModel, Stage.Withdrawn],
        [Stage.InReview] = [Stage.Convergence, Stage.Withdrawn],
        [Stage.Agreed] = [Stage.Operational],
        [Stage.Operational] = [Stage.UnderReview],
        [Stage.UnderReview] = [Stage.Operational],
        [Stage.ExitActivated] = [Stage.Closed],
        [Stage.Closed] = [],
        [Stage.Withdrawn] = [],
    };

    /// <summary>The steps that a person may take by hand from this stage, the way forward first.</summary>
    public static IReadOnlyList<Stage> StepsFrom(Stage stage) => Steps[stage];

    public static bool Allows(Stage from, Stage to) => Steps[from].Contains(to);

    /// <summary>A way back or a withdrawal is explained to the parties; a step forward need not be.</summary>
    public static bool NeedsAReason(Stage from, Stage to) =>
        to is Stage.Withdrawn || (to < from && to != Stage.Operational);
}
