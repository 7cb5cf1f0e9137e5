using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>What the actor has typed into forms of one charter and not sent, the newest first; nobody else's.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindUnsavedWords(CharterId Charter) : IQuery<Page<UnsavedRow>>;

/// <summary>Words that wait for the person who typed them.</summary>
/// <param name="Wording">Which wording they began from; 0 where nothing stood.</param>
public sealed record UnsavedRow(string Form, string Before, int Wording, string Words, DateTimeOffset KeptAt);

internal sealed class FindUnsavedWordsHandler(OfficeDbContext db) : IHandler<FindUnsavedWords, Page<UnsavedRow>>
{
    public async Task<Result<Page<UnsavedRow>>> HandleAsync(FindUnsavedWords request, Actor actor, CancellationToken ct)
    {
        var rows = await db.UnsavedWords.AsNoTracking()
            .Where(w => w.Person == actor.Id && w.Charter == request.Charter && db.Charters.ReachableBy(actor).Any(c => c.Id == w.Charter))
            .OrderByDescending(w => w.KeptAt)
            .Select(w => new UnsavedRow(w.Form, w.Before, w.Wording, w.Words, w.KeptAt))
            .ToListAsync(ct);
        return new Page<UnsavedRow>(rows, rows.Count);
    }
}
