using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// The words of two rounds compared word by word, each as it closed, or was opened if it is open still. Without
/// <paramref name="To"/> it is the text as it stands now; without <paramref name="From"/> the words with which the round of
/// <paramref name="To"/>, or the newest one, was opened. What there is not and what is out of reach are <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record CompareRounds(CharterId Charter, int? From, int? To) : IQuery<RoundComparison>;

/// <param name="From">Number of the earlier round; none for the words with which the later one was opened.</param>
/// <param name="To">Number of the later round; none for the text as it stands now.</param>
/// <param name="Rounds">Numbers that can be chosen, newest first.</param>
public sealed record RoundComparison(
    CharterId Charter, string Code, string Title, int? From, int? To, IReadOnlyList<int> Rounds, IReadOnlyList<ComparedPart> Parts);

internal sealed class CompareRoundsHandler(OfficeDbContext db, WorkingText working) : IHandler<CompareRounds, RoundComparison>
{
    public async Task<Result<RoundComparison>> HandleAsync(CompareRounds request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var records = await db.RoundRecords.AsNoTracking().Where(r => r.Charter == charter.Id)
            .Select(r => new { r.Number, r.Moment, r.Content }).ToListAsync(ct);
        string? Content(int? number, bool asOpened = false) => records.Where(r => r.Number == number && (!asOpened || r.Moment == RoundMoment.Opened))
            .OrderByDescending(r => r.Moment == RoundMoment.Closed).FirstOrDefault()?.Content;

        List<int> rounds = [.. records.Select(r => r.Number).Distinct().OrderDescending()];
        var before = request.From is null ? Content(request.To ?? rounds.FirstOrDefault(), asOpened: true) : Content(request.From);
        var after = request.To is null ? await working.ReadAsync(charter, 0, ct) : TextOf(Content(request.To));
        return before is null || after is null
            ? OfficeErrors.NotFound
            : new RoundComparison(
                charter.Id, charter.Code, charter.Title, request.From, request.To, rounds, TextComparison.Of(TextOf(before)!, after));
    }

    private static CharterText? TextOf(string? content) => content is null ? null : RoundText.FromCanonical(content).Text;
}
