namespace RelationshipOffice.Benchmarks.Data;

/// <summary>How much an office holds. Each size is ten times or a hundred times the one before, so that growth shows.</summary>
/// <param name="Partners">Partners in the directory; as many charters.</param>
/// <param name="Outcomes">Collective outcomes; each has a measure of its own and those of its contributions.</param>
/// <param name="Observations">Observed values over all measures, unevenly spread.</param>
internal sealed record Size(string Name, int Partners, int Outcomes, int Observations)
{
    public static readonly Size S = new("S", 100, 10, 10_000);
    public static readonly Size M = new("M", 10_000, 1_000, 1_000_000);
    public static readonly Size L = new("L", 100_000, 10_000, 10_000_000);

    public int Charters => Partners;

    /// <summary>Entries of activity about outcomes, of which nobody proves the chains; the small office is new and has no story.</summary>
    public int Entries => this == S ? 0 : Observations / 10;

    /// <summary>Managers who can sign in by one click, of the first partners; whoever works in the office can as well.</summary>
    public int DemoManagers => Math.Min(Partners, 520);

    public static Size Of(string name) => name.ToUpperInvariant() switch
    {
        "S" => S,
        "M" => M,
        "L" => L,
        _ => throw new ArgumentException($"There is no size {name}: choose S, M or L.", nameof(name)),
    };
}
