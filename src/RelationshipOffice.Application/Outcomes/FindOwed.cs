using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>
/// What one charter owes to which outcomes and how each contribution stands today; nothing owed means an orphan charter
/// (domain guide §5). A charter out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeOutcomes)]
public sealed record FindOwed(CharterId Charter) : IQuery<Owed>;

/// <summary>The contributions of one charter by outcome, and whether the reader may add one, and see what would be left without it.</summary>
public sealed record Owed(IReadOnlyList<OwedContribution> Contributions, bool MayPledge, bool MayPreviewExit = false);

/// <summary>One contribution with its own standing by its own plan; the weight is in percent of the outcome.</summary>
public sealed record OwedContribution(
    ContributionId Id, OutcomeId Outcome, string Title, ContributionKind Kind, Percent? Weight, OutcomeStatus Status, string Sentence);

internal sealed class FindOwedHandler(OfficeDbContext db, BoardReader boards, OfficeClock clock) : IHandler<FindOwed, Owed>
{
    public async Task<Result<Owed>> HandleAsync(FindOwed request, Actor actor, CancellationToken ct)
    {
        if (!await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == request.Charter, ct))
        {
            return OfficeErrors.NotFound;
        }

        var board = await boards.ReadAsync(actor, clock.Today, ct);
        var owed = board.InReach.SelectMany(o => board.ContributionsTo(o.Id).Where(c => c.Charter == request.Charter), (outcome, owes) =>
        {
            var standing = board.StandingOf(owes);
            return new OwedContribution(owes.Id, outcome.Id, outcome.Title, owes.Kind, owes.Weight, standing.Status, standing.Sentence);
        });
        return new Owed([.. owed], actor.May(Permission.KeepOutcomes), actor.May(Permission.SeeExecutivePage));
    }
}
