namespace RelationshipOffice.Application.Pipeline;

/// <summary>One page of a list, with the honest count of all rows that match.</summary>
/// <param name="Rows">The rows of this page.</param>
/// <param name="Total">How many match; lists of the database count no further than one beyond <see cref="Slice.MostCounted"/>.</param>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total)
{
    public static Page<T> Empty { get; } = new([], 0);

    /// <summary>In a list without page numbers, where the pages before and after this one begin; null where pages are numbered.</summary>
    public PageEnds? Ends { get; init; }

    /// <summary>Whether there are more than were counted.</summary>
    public bool IsUncounted => Total > Slice.MostCounted;
}

/// <summary>Rows from which newer and older ones are asked for (<see cref="Stretch"/>); null at the end of the list.</summary>
public sealed record PageEnds(long? Newer, long? Older);

/// <summary>
/// Which stretch of a list that only grows is wanted: what is older than one of its rows, what is newer, or the newest of all.
/// Reading it costs the same however far down, and what arrives meanwhile moves no row to another page.
/// </summary>
public readonly record struct Stretch(int Size, long? OlderThan = null, long? NewerThan = null)
{
    public int Take => Math.Clamp(Size, 1, Slice.MostRows);
}

/// <summary>Which slice of a list is wanted; page numbers begin at 1.</summary>
public readonly record struct Slice(int Number, int Size)
{
    public const int MostRows = 200;

    /// <summary>Beyond it a number tells a person less than a narrower search would, and counting walks through everything.</summary>
    public const int MostCounted = 10_000;

    // An address may name any page at all.
    public int Skip => (int)Math.Min((long)(Math.Max(1, Number) - 1) * Take, int.MaxValue);

    public int Take => Math.Clamp(Size, 1, MostRows);
}
