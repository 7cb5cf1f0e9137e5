using System.Globalization;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>What of the board is shown to people.</summary>
internal static class OutcomeBoardViews
{
    public static IEnumerable<OutcomeStanding> Standings(this OutcomeBoard board) => board.InReach.Select(outcome =>
    {
        var (standing, value) = (board.StandingOf(outcome.Id), board.ValueOf(outcome.Id));
        return new OutcomeStanding(
            outcome.Id, outcome.Title, ParentInReach(board, outcome), outcome.Weight, outcome.Owner, standing.Status, standing.Attainment, standing.Expected,
            standing.ObservedOn, board.LeadOf(outcome.Id)?.Due, standing.Sentence, value.Unassigned,
            board.ContributionsTo(outcome.Id).Count(), board.EndangeringOf(outcome.Id, value));
    });

    /// <summary>The weakest contribution's charter; null when nothing is behind, or when it is out of the reader's reach.</summary>
    public static EndangeringCharter? EndangeringOf(this OutcomeBoard board, Domain.Common.OutcomeId outcome, OutcomeValue value)
    {
        var weakest = board.ContributionsTo(outcome).FirstOrDefault(c => c.Id == value.Weakest);
        return weakest is not null && board.NameOf(weakest.Charter) is { } charter
            ? new EndangeringCharter(charter.Id, charter.Code, charter.Title, Why(weakest, board.StandingOf(weakest)))
            : null;
    }

    /// <summary>What needs a look first: off, at risk, stale, no data, on track.</summary>
    public static int Urgency(this OutcomeStatus status) => status switch
    {
        OutcomeStatus.Off => 0,
        OutcomeStatus.AtRisk => 1,
        OutcomeStatus.Stale => 2,
        OutcomeStatus.NoData => 3,
        _ => 4,
    };

    private static Domain.Common.OutcomeId? ParentInReach(OutcomeBoard board, OutcomeFacts outcome) =>
        outcome.Parent is { } parent && board.IsInReach(parent) ? parent : null;

    private static string Why(ContributionFacts weakest, Standing standing) => weakest.Kind switch
    {
        ContributionKind.Enabler => $"Its enabler is unmet, so what it enables counts for nothing. {standing.Sentence}",
        ContributionKind.Threshold => $"Its threshold does not hold. {standing.Sentence}",
        _ => string.Create(CultureInfo.InvariantCulture, $"It carries {weakest.Weight!.Value}. {standing.Sentence}"),
    };
}
