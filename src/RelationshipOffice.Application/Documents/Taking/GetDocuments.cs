using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Which texts of a charter there are to take, how the chosen one stands, its clause, and who took what last. Without
/// <paramref name="Number"/> the working draft. Out of reach, and a version that there is not, are <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetDocuments(CharterId Charter, int? Number, string Annex) : IQuery<DocumentsDetails>;

/// <param name="HasDraft">Whether there is a working text beside the frozen ones.</param>
/// <param name="Versions">Numbers of the frozen versions, newest first.</param>
/// <param name="Chosen">The text in question; none where the draft was asked for and there is none.</param>
public sealed record DocumentsDetails(bool HasDraft, IReadOnlyList<int> Versions, ChosenText? Chosen, IReadOnlyList<TakenRow> Taken);

/// <summary>One text as its documents tell it.</summary>
/// <param name="Annex">The letter that the clause says; the usual one where another was asked for that is none.</param>
public sealed record ChosenText(string Standing, string Banner, string ContentHash, string Annex, string Clause);

/// <summary>Who took which document of which text, and when.</summary>
public sealed record TakenRow(string By, DocumentKind Kind, int? Number, DateTimeOffset At);

internal sealed class GetDocumentsHandler(OfficeDbContext db, DocumentSource source) : IHandler<GetDocuments, DocumentsDetails>
{
    private const int MostTaken = 8;

    public async Task<Result<DocumentsDetails>> HandleAsync(GetDocuments request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null || (request.Number is { } number && number > charter.LatestVersion))
        {
            return OfficeErrors.NotFound;
        }

        var hasDraft = DocumentSource.HasDraft(charter);
        var text = request.Number is null && !hasDraft ? null : await source.ReadAsync(charter, request.Number, ct);
        if (text is null && request.Number is not null)
        {
            return OfficeErrors.NotFound;
        }

        return new DocumentsDetails(
            hasDraft, [.. Enumerable.Range(1, charter.LatestVersion).Reverse()], text is null ? null : Chosen(text, request.Annex), await TakenAsync(charter.Id, ct));
    }

    private static ChosenText Chosen(DocumentText text, string wanted)
    {
        var annex = InvokingClause.IsAnnex(wanted) ? wanted : InvokingClause.UsualAnnex;
        return new ChosenText(text.Standing, text.Banner, text.ContentHash, annex, InvokingClause.Of(text, annex));
    }

    private async Task<IReadOnlyList<TakenRow>> TakenAsync(CharterId charter, CancellationToken ct) => await db.TakenDocuments
        .Where(t => t.Charter == charter).OrderByDescending(t => t.At).Take(MostTaken)
        .Select(t => new TakenRow(db.People.Where(p => p.Id == t.By).Select(p => p.Name).Single(), t.Kind, t.Number, t.At)).ToListAsync(ct);
}
