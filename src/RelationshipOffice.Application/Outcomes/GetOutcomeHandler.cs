using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

internal sealed class GetOutcomeHandler(OfficeDbContext db, BoardReader boards, OfficeClock clock) : IHandler<GetOutcome, OutcomeDetails>
{
    public async Task<Result<OutcomeDetails>> HandleAsync(GetOutcome request, Actor actor, CancellationToken ct)
    {
        var outcome = await db.OutcomesFor(actor).AsNoTracking().SingleOrDefaultAsync(o => o.Id == request.Outcome, ct);
        if (outcome is null)
        {
            return OfficeErrors.NotFound;
        }

        var day = request.AsOf ?? clock.Today;
        var board = await boards.ReadAsync(actor, day, ct);
        var measures = await new MeasureReader(db, actor, day).ReadAsync(outcome, ct);
        var (standing, value) = (board.StandingOf(outcome.Id), board.ValueOf(outcome.Id));
        var (named, others) = Contributions(board, outcome);
        return new OutcomeDetails(
            outcome.Id, outcome.Version, outcome.Title, outcome.Statement, outcome.Owner, board[outcome.Id].Owner,
            outcome.Parent is { } parent && board.IsInReach(parent) ? Link(board, board[parent]) : null, outcome.Weight,
            [.. board.Below(outcome.Id).Where(o => board.IsInReach(o.Id)).Select(o => Link(board, o))],
            standing.Status, standing.Attainment, standing.Expected, standing.Sentence, measures, named, Ended(board, outcome), others,
            value.Sentence, value.Explained, value.Unassigned, standing.Attainment?.Value - value.Explained,
            board.EndangeringOf(outcome.Id, value), MayKeep: actor.May(Permission.KeepOutcomes));
    }

    private static OutcomeLink Link(OutcomeBoard board, OutcomeFacts outcome) =>
        new(outcome.Id, outcome.Title, board.StandingOf(outcome.Id).Status);

    private static (IReadOnlyList<ContributionRow> Named, OtherCharters? Others) Contributions(OutcomeBoard board, Outcome outcome)
    {
        var parts = board.PartsOf(outcome.Id);
        var unmet = parts.Where(p => p.Kind == ContributionKind.Enabler && p.IsUnmet).ToList();
        var unseen = board.ContributionsTo(outcome.Id).Where(c => board.NameOf(c.Charter) is null).ToList();
        return (
            [.. from facts in board.ContributionsTo(outcome.Id)
                let charter = board.NameOf(facts.Charter)
                let contribution = outcome.Contributions.SingleOrDefault(c => c.Id == facts.Id)
                // Neither what is out of reach, nor what was added between the two questions.
                where charter is not null && contribution is not null
                orderby contribution.Kind, contribution.Weight descending, charter.Code
                select Row(
                    contribution, charter, board.StandingOf(facts),
                    contribution.Kind == ContributionKind.Share && unmet.Exists(e => e.GatesShare(contribution.Id)),
                    OutcomeValue.Without(contribution.Charter, parts).Explained)],
            unseen.Count == 0 ? null : new OtherCharters(unseen.Count, unseen.Sum(c => c.Weight?.Value ?? 0)));
    }

    private static IReadOnlyList<EndedContribution> Ended(OutcomeBoard board, Outcome outcome) =>
    [
        .. from facts in board.EndedOf(outcome.Id)
            let charter = board.NameOf(facts.Charter)
            where charter is not null
            orderby charter.Code
            select new EndedContribution(facts.Id, charter.Id, charter.Code, charter.Title, facts.Kind, facts.Weight),
    ];

    private static ContributionRow Row(Contribution contribution, CharterName charter, Standing standing, bool isGated, decimal withoutIt) => new(
        contribution.Id, charter.Id, charter.Code, charter.Title, contribution.Kind, contribution.Weight, contribution.Measure,
        contribution.Line is { } line ? new PlanFields(line.Baseline, line.Target, line.Starts, line.Due) : null,
        standing.Status, standing.Attainment, standing.Expected, standing.Sentence, contribution.Confidence, contribution.Evidence,
        contribution.Description, contribution.Gates.Members, isGated, withoutIt)
    {
        Forecast = standing.Forecast?.Attained,
        StaleSince = charter.StaleSince,
    };
}
