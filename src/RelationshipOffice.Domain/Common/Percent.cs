using System.Globalization;

namespace RelationshipOffice.Domain.Common;

/// <summary>A share of a whole, 0 to 100, kept with two decimals, half away from zero (domain guide §3.4, 14).</summary>
public readonly record struct Percent : IComparable<Percent>
{
    public static readonly Error OutOfRange =
        new("percent.out_of_range", "A percentage lies between 0 and 100.");

    private Percent(decimal value) => Value = value;

    public decimal Value { get; }

    /// <summary>Makes a percentage; refuses what lies outside 0–100 with <c>percent.out_of_range</c>.</summary>
    public static Percent Of(decimal value, string? field = null)
    {
        Rule.Guard(value is >= 0 and <= 100, OutOfRange with { Field = field });
        return new Percent(Math.Round(value, 2, MidpointRounding.AwayFromZero));
    }

    public int CompareTo(Percent other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
