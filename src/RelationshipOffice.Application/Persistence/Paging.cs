using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.Persistence;

/// <summary>Reads one page of a list and how many rows match in one statement, so that both speak of the same moment.</summary>
internal static class Paging
{
    /// <param name="sorted">The rows in their order, as they are wanted.</param>
    /// <param name="matching">What is counted: the same rows, without order and without what a row is made of.</param>
    /// <param name="slice">Which of the rows.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<Page<TRow>> PageAsync<TRow, TMatch>(
        this IQueryable<TRow> sorted, IQueryable<TMatch> matching, Slice slice, CancellationToken ct)
    {
        var counted = Countable(matching);
        var found = await sorted.Skip(slice.Skip).Take(slice.Take).Select(r => new { Row = r, Total = counted.Count() }).ToListAsync(ct);
        return found.Count > 0 ? new Page<TRow>([.. found.Select(f => f.Row)], found[0].Total)
            : slice.Skip == 0 ? Page<TRow>.Empty
            : new Page<TRow>([], await counted.CountAsync(ct));
    }

    /// <summary>How many there are, and of very many that they are more than are counted.</summary>
    public static Task<int> CountedAsync<TMatch>(this IQueryable<TMatch> matching, CancellationToken ct) => Countable(matching).CountAsync(ct);

    // One constant as the order: it does not matter which rows the limit leaves out, and PostgreSQL sorts nothing by it.
    internal static IQueryable<TMatch> Countable<TMatch>(IQueryable<TMatch> matching) => matching.OrderBy(_ => 1).Take(Slice.MostCounted + 1);
}
