namespace RelationshipOffice.Domain.Governance;

/// <summary>Between which values a threshold lies, and how people call it.</summary>
/// <param name="Field">The property of the settings.</param>
/// <param name="Name">In words, as a form labels it.</param>
/// <param name="Unit">Per cent, points, months, a part of one, or a rating.</param>
/// <param name="IsWhole">Whether it takes whole numbers only.</param>
public sealed record ThresholdLimit(string Field, string Name, string Unit, decimal Least, decimal Most, bool IsWhole, Func<ThresholdSet, decimal> Read)
{
    /// <summary>What it serves: the heading under which it stands.</summary>
    public string Group { get; init; } = "";

    /// <summary>What it decides, in a sentence for the officer who may change it.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>The rules that read it: "G1, D1".</summary>
    public string Rules { get; init; } = "";

    /// <summary>What the office starts with.</summary>
    public decimal Default => Read(ThresholdSet.Default);

    internal static ThresholdLimit Of(
        string field, string name, string unit, decimal least, decimal most, bool isWhole, Func<ThresholdSet, decimal> read) =>
        new(field, name, unit, least, most, isWhole, read);
}
