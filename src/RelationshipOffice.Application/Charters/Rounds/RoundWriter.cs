using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>Writes a round down for good, with the words and positions of this moment.</summary>
internal sealed class RoundWriter(OfficeDbContext db, WorkingText working, OfficeClock clock)
{
    public async Task<RoundRecord> WriteAsync(Charter charter, Round round, RoundMoment moment, CancellationToken ct)
    {
        var text = await working.ReadAsync(charter, 0, ct);
        var positions = await (
            from position in db.Positions.AsNoTracking()
            join statement in db.Statements on position.Statement equals statement.Id
            join person in db.People on position.TakenBy equals person.Id
            where position.Charter == charter.Id && !statement.IsRetired
            select new { position, IsOnEarlierWords = position.Wording != statement.Wording, person.Name }).ToListAsync(ct);
        var done = await db.RoundTurns.AsNoTracking().Where(t => t.Round == round.Id && t.DoneBy != null).Select(t => t.Partner).ToListAsync(ct);
        var places = text.Statements.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        var content = new RoundText(
            RoundText.CurrentForm, round.Number, moment, round.DueOn, round.Note, text,
            [
                .. from party in charter.Parties
                   from p in positions
                   where p.position.Partner == party.Partner
                   orderby party.Place, places[p.position.Statement.Value]
                   select new RoundPosition(
                       p.position.Statement.Value, party.Partner.Value, p.position.Stance, p.position.CounterText, p.IsOnEarlierWords, p.Name,
                       p.position.Evidence),
            ],
            [.. text.Parties.Where(p => done.Exists(d => d.Value == p.Id)).Select(p => new RoundVoice(p.Id, p.Name))]);
        return new RoundRecord(round, moment, content.ToCanonical(), clock.Now);
    }
}
