using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>A measured number: any unit, up to a thousand million million either way, kept with eight decimals.</summary>
public static class Figure
{
    public const decimal Largest = 1_000_000_000_000_000m;

    public static readonly Error TooLarge =
        new("measure.value.too_large", "This number is too large to keep. Use a larger unit, such as millions.");

    /// <summary>Rounds to eight decimals, half away from zero; refuses larger numbers with <c>measure.value.too_large</c>.</summary>
    public static decimal Of(decimal value, string field)
    {
        Rule.Guard(Math.Abs(value) <= Largest, TooLarge with { Field = field });
        return Math.Round(value, 8, MidpointRounding.AwayFromZero);
    }
}
