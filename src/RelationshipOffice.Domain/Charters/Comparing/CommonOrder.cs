namespace RelationshipOffice.Domain.Charters;

/// <summary>The longest run of items that two lists share in the same order: what stayed where it was.</summary>
public static class CommonOrder
{
    // Beyond it the table would cost more than the answer is worth: the middle then counts as replaced.
    private const long MostCells = 4_000_000;

    /// <summary>Pairs of places (before, after) of what both lists hold, rising in both.</summary>
    public static IReadOnlyList<(int Before, int After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : IEquatable<T>
    {
        var start = 0;
        while (start < Math.Min(before.Count, after.Count) && before[start].Equals(after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(before.Count, after.Count) - start && before[^(end + 1)].Equals(after[^(end + 1)]))
        {
            end++;
        }

        return
        [
            .. Enumerable.Range(0, start).Select(i => (i, i)),
            .. Middle(before, after, start, before.Count - end, after.Count - end),
            .. Enumerable.Range(0, end).Select(i => (before.Count - end + i, after.Count - end + i)),
        ];
    }

    private static IEnumerable<(int Before, int After)> Middle<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, int start, int beforeEnd, int afterEnd)
        where T : IEquatable<T>
    {
        var (rows, columns) = (beforeEnd - start, afterEnd - start);
        if ((long)rows * columns is 0 or > MostCells)
        {
            yield break;
        }

        var longest = Table(before, after, start, rows, columns);
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (before[start + i].Equals(after[start + j]))
            {
                yield return (start + i++, start + j++);
            }
            else if (longest[i + 1, j] >= longest[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    // How many items the rests of both lists from (i, j) on have in common.
    private static ushort[,] Table<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, int start, int rows, int columns)
        where T : IEquatable<T>
    {
        var longest = new ushort[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                longest[i, j] = before[start + i].Equals(after[start + j])
                    ? (ushort)(longest[i + 1, j + 1] + 1)
                    : Math.Max(longest[i + 1, j], longest[i, j + 1]);
            }
        }

        return longest;
    }
}
