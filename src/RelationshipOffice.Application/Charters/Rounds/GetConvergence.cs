using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Where everybody stands in the convergence of a charter: rounds and turns, the gap of each statement with counter-texts and
/// comments, the parking lot, and the agenda built from the gaps (domain guide §4). Every party sees the same. Out of reach is
/// <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetConvergence(CharterId Charter) : IQuery<ConvergenceDetails>;

internal sealed class GetConvergenceHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetConvergence, ConvergenceDetails>
{
    public async Task<Result<ConvergenceDetails>> HandleAsync(GetConvergence request, Actor actor, CancellationToken ct)
    {
        if (await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var statements = await db.Statements.AsNoTracking().Where(s => s.Charter == charter.Id && !s.IsRetired).ToListAsync(ct);
        var positions = await db.Positions.AsNoTracking().Where(p => p.Charter == charter.Id).ToListAsync(ct);
        var rounds = await db.Rounds.AsNoTracking().Where(r => r.Charter == charter.Id).OrderByDescending(r => r.Number).ToListAsync(ct);
        var turns = await db.RoundTurns.AsNoTracking().Where(t => t.Charter == charter.Id).ToListAsync(ct);
        var comments = await db.StatementComments.AsNoTracking().Where(c => c.Charter == charter.Id).OrderBy(c => c.Id).ToListAsync(ct);
        var parked = await db.ParkedQuestions.AsNoTracking().Where(q => q.Charter == charter.Id).OrderBy(q => q.Id).ToListAsync(ct);
        var names = await CharterNames.ReadAsync(db, charter, ct);
        var people = await PeopleAsync(
            [
                .. rounds.Select(r => r.OpenedBy), .. rounds.Select(r => r.Closed).OfType<RoundEnd>().Select(e => e.By), .. comments.Select(c => c.By),
                .. parked.Select(q => q.RaisedBy), .. parked.Select(q => q.Settled).OfType<Settlement>().Select(s => s.By),
            ], ct);
        var before = await LastWordsAsync(charter.Id, ct);
        return new ConvergenceView(charter, actor, names, people, clock.Today)
            .Of(new PositionTable(charter, statements, positions, names), rounds, turns, comments, parked, before);
    }

    private async Task<Dictionary<PersonId, string>> PeopleAsync(List<PersonId> ids, CancellationToken ct) => await db.People
        .Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    // The words of the round before: those that the last closed one ended with, or with which the first one began.
    private async Task<Dictionary<StatementId, string>?> LastWordsAsync(CharterId charter, CancellationToken ct)
    {
        var content = await db.RoundRecords.Where(r => r.Charter == charter)
            .OrderByDescending(r => r.Moment == RoundMoment.Closed).ThenByDescending(r => r.Number).Select(r => r.Content).FirstOrDefaultAsync(ct);
        return content is null ? null : RoundText.FromCanonical(content).Text.Statements.ToDictionary(s => new StatementId(s.Id), s => s.Text);
    }
}
