using System.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Benchmarks.Data;

/// <summary>An office of a given size, the same for the same seed, written through COPY into a migrated, empty database.</summary>
internal sealed partial class OfficeData(NpgsqlConnection connection, Size size, ulong seed)
{
    // Of the office's own people, by place: one of each kind, officers, and executives from here on.
    private const int FirstExecutive = 20, OwnPeople = 36;

    public static readonly DateOnly Today = new(2026, 11, 23);

    public static async Task<TimeSpan> LoadAsync(string database, Size size, ulong seed)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync();
        var clock = Stopwatch.StartNew();
        var data = new OfficeData(connection, size, seed);
        await data.WritePartnersAsync();
        await data.WritePeopleAsync();
        await data.WriteFactsAsync();
        await data.WriteChartersAsync();
        await data.WriteOutcomesAsync();
        await data.WriteVersionsAsync();
        await data.WriteObservationsAsync();
        await data.WriteActivityAsync();
        await using var analyze = new NpgsqlCommand("analyze", connection) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync();
        return clock.Elapsed;
    }

    public static Guid Partner(int n) => Id(1, n);

    public static Guid Charter(int n) => Id(3, n);

    /// <summary>A charter that is still written on, another one for each number.</summary>
    public static Guid CharterInDraft(int n, Size size)
    {
        var drafts = Enumerable.Range(0, size.Charters).Where(c => StageOf(c) == "StrawModel").Take(500).ToList();
        return Charter(drafts[n % drafts.Count]);
    }

    public static Guid Outcome(int n) => Id(4, n);

    /// <summary>The measure from which a charter's contribution is read.</summary>
    public static Guid MeasureOfCharter(int charter, Size size) => Measure(size.Outcomes + charter);

    /// <summary>One person for each partner comes first, then the office's own: officer, executive, administrator, officers.</summary>
    public static Guid Person(int n) => Id(2, n);

    /// <summary>An officer, so many that nobody has more pages open than one person may.</summary>
    public static Guid Officer(int n, Size size) => Person(size.Partners + 3 + (n % (FirstExecutive - 3)));

    /// <summary>An executive, as many again.</summary>
    public static Guid Executive(int n, Size size) => Person(size.Partners + FirstExecutive + (n % (OwnPeople - FirstExecutive)));

    private static Guid Measure(int n) => Id(5, n);

    /// <summary>A version 7 id that says its kind and number, so that rows lie in the order in which they were made.</summary>
    private static Guid Id(int kind, long number) =>
        new(0x01980000 + kind, 0, 0x7000, [0x80, 0, .. BitConverter.GetBytes((int)number).Reverse(), 0, 0]);

    private Dice DiceFor(string table) => new(SeedOf(table));

    /// <summary>Dice of one row, so that what it says can be said again elsewhere.</summary>
    private Dice DiceFor(string table, int row) => new(new Dice(SeedOf(table) ^ ((ulong)row + 1)).Next());

    private ulong SeedOf(string table) => seed ^ (ulong)table.Aggregate(17L, (hash, letter) => (hash * 31) + letter);
}
