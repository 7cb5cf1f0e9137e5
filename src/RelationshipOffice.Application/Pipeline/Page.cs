namespace RelationshipOffice.Application.Pipeline;

/// <summary>One page of a list, with the honest count of all rows that match.</summary>
public sealed record Page<T>(IReadOnlyList<T> Rows, int Total)
{
    public static Page<T> Empty { get; } = new([], 0);
}

/// <summary>Which slice of a list is wanted; page numbers begin at 1.</summary>
public readonly record struct Slice(int Number, int Size)
{
    public const int MostRows = 200;

    // An address may name any page at all.
    public int Skip => (int)Math.Min((long)(Math.Max(1, Number) - 1) * Take, int.MaxValue);

    public int Take => Math.Clamp(Size, 1, MostRows);
}
