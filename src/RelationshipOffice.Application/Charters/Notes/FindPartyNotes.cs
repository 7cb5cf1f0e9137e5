using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>The private notes that the actor's own party keeps about a charter, oldest first; for everybody else there are none.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindPartyNotes(CharterId Charter) : IQuery<Page<PartyNoteRow>>;

/// <summary>A note of the own side.</summary>
/// <param name="About">The words of the statement that it is about; none for the whole charter.</param>
public sealed record PartyNoteRow(PartyNoteId Id, uint Version, StatementId? Statement, string? About, string Text, string By);

internal sealed class FindPartyNotesHandler(OfficeDbContext db) : IHandler<FindPartyNotes, Page<PartyNoteRow>>
{
    public async Task<Result<Page<PartyNoteRow>>> HandleAsync(FindPartyNotes request, Actor actor, CancellationToken ct)
    {
        var rows = await db.PartyNotes.AsNoTracking().KeptBy(actor)
            .Where(n => n.Charter == request.Charter && !n.IsRemoved && db.Charters.ReachableBy(actor).Any(c => c.Id == n.Charter))
            .OrderBy(n => n.Id)
            .Select(n => new PartyNoteRow(
                n.Id, n.Version, n.Statement, db.Statements.Where(s => s.Id == n.Statement).Select(s => s.Words).FirstOrDefault(), n.Confided,
                db.People.Where(p => p.Id == n.WrittenBy).Select(p => p.Name).First()))
            .ToListAsync(ct);
        return new Page<PartyNoteRow>(rows, rows.Count);
    }
}
