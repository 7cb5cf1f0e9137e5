namespace RelationshipOffice.Domain.Common;

/// <summary>How a list of child rows becomes what somebody wrote anew.</summary>
internal static class Rows
{
    /// <summary>
    /// Changes the rows in place, adds what is more and takes away what is less: a row keeps its key, since a new object under
    /// the key of one just removed cannot be saved.
    /// </summary>
    public static void Become<TRow, TTerms>(this List<TRow> rows, IReadOnlyList<TTerms> wanted, Func<int, TRow> atPlace, Action<TRow, TTerms> take)
    {
        rows.RemoveRange(Math.Min(rows.Count, wanted.Count), Math.Max(0, rows.Count - wanted.Count));
        while (rows.Count < wanted.Count)
        {
            rows.Add(atPlace(rows.Count + 1));
        }

        foreach (var (row, terms) in rows.Zip(wanted))
        {
            take(row, terms);
        }
    }
}
