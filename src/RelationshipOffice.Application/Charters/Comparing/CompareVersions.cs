using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Two texts of a charter word by word. Without <paramref name="To"/> it is the working text, without <paramref name="From"/>
/// the version before the other. A version that there is not and a charter out of reach are <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record CompareVersions(CharterId Charter, int? From, int? To) : IQuery<CharterComparison>;

/// <summary>What differs, part by part.</summary>
/// <param name="From">The earlier version; none when there is nothing earlier to compare with.</param>
/// <param name="To">The later version; none for the working text.</param>
/// <param name="Versions">Numbers of the frozen versions that can be chosen, newest first.</param>
public sealed record CharterComparison(
    CharterId Charter, string Code, string Title, int? From, int? To, IReadOnlyList<int> Versions, IReadOnlyList<ComparedPart> Parts)
{
    public int CountOf(LineKind kind) => Parts.Sum(p => p.Lines.Count(l => l.Kind == kind));

    public bool IsSame => Parts.All(p => p.IsSame);
}

/// <summary>One part of a charter's text under its heading.</summary>
public sealed record ComparedPart(string Heading, IReadOnlyList<ComparedLine> Lines)
{
    public bool IsSame => Lines.All(l => l.Kind == LineKind.Same);
}

/// <summary>One statement, rule or field, with the words that stayed, went and came.</summary>
public sealed record ComparedLine(string Label, LineKind Kind, IReadOnlyList<WordPiece> Words);

/// <summary>What became of one line.</summary>
public enum LineKind
{
    Same,
    Reworded,
    Added,
    Removed,

    /// <summary>In another order than before, and perhaps in other words.</summary>
    Moved,
}

internal sealed class CompareVersionsHandler(OfficeDbContext db, WorkingText working) : IHandler<CompareVersions, CharterComparison>
{
    public async Task<Result<CharterComparison>> HandleAsync(CompareVersions request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null || await TextAsync(charter, request.To, ct) is not { } after)
        {
            return OfficeErrors.NotFound;
        }

        var from = request.From ?? (request.To ?? charter.LatestVersion + 1) - 1;
        var before = from == 0 ? null : await TextAsync(charter, from, ct);
        if (from != 0 && before is null)
        {
            return OfficeErrors.NotFound;
        }

        return new CharterComparison(
            charter.Id, charter.Code, charter.Title, before is null ? null : from, request.To,
            [.. Enumerable.Range(1, charter.LatestVersion).Reverse()], before is null ? [] : TextComparison.Of(before, after));
    }

    private async Task<CharterText?> TextAsync(Charter charter, int? number, CancellationToken ct)
    {
        if (number is null)
        {
            return await working.ReadAsync(charter, 0, ct);
        }

        var content = await db.CharterVersions.Where(v => v.Charter == charter.Id && v.Number == number).Select(v => v.Content).SingleOrDefaultAsync(ct);
        return content is null ? null : CharterText.FromCanonical(content);
    }
}
