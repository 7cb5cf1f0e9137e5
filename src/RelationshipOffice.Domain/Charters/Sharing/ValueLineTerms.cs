using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>Whether a line says what somebody gets or what somebody gives.</summary>
public enum ValueKind
{
    /// <summary>What the party gets.</summary>
    Value,

    /// <summary>What the party gives.</summary>
    Effort,
}

/// <summary>
/// One thing that a party, or all of them together, get or give; weighed by an amount of money, or where there is none by an
/// estimate from 1 (little) to 5 (very much), or not weighed yet.
/// </summary>
public sealed record ValueLineTerms
{
    public const int LeastEstimate = 1, MostEstimate = 5;

    private ValueLineTerms()
    {
    }

    /// <summary>None: all parties together.</summary>
    public PartnerId? Party { get; private init; }

    public ValueKind Kind { get; private init; }

    public string Words { get; private init; } = "";

    public Money? Amount { get; private init; }

    public int? Estimate { get; private init; }

    /// <summary>
    /// Refuses missing words (<c>charter.value.words.missing</c>), an amount and an estimate at once (<c>charter.value.weighed_twice</c>), an
    /// amount that is not above 0 (<c>charter.value.amount.not_positive</c>) and an estimate outside 1–5 (<c>charter.value.estimate.out_of_range</c>).
    /// </summary>
    public static ValueLineTerms Of(PartnerId? party, ValueKind kind, string words, Money? amount, int? estimate, string field = "Lines")
    {
        Rule.Guard(amount is null || estimate is null, ValueErrors.WeighedTwice with { Field = $"{field}.Estimate" });
        Rule.Guard(amount is null or { Amount: > 0 }, ValueErrors.AmountNotPositive with { Field = $"{field}.Amount" });
        Rule.Guard(estimate is null or (>= LeastEstimate and <= MostEstimate), ValueErrors.EstimateOutOfRange with { Field = $"{field}.Estimate" });
        return new ValueLineTerms
        {
            Party = party,
            Kind = kind,
            Words = Text.Required(words, Text.Line, "charter.value.words", "A description", $"{field}.Words"),
            Amount = amount,
            Estimate = estimate,
        };
    }
}

/// <summary>What value and effort refuse.</summary>
public static class ValueErrors
{
    public static readonly Error TooMany = new("charter.value.too_many", $"Value and effort have {ValueAndEffort.MostLines} lines at most.", "Lines");

    public static readonly Error Twice = new("charter.value.twice", "Each line stands once.", "Lines");

    public static readonly Error WeighedTwice =
        new("charter.value.weighed_twice", "A line has an amount or an estimate, not both. Keep the amount where there is one.");

    public static readonly Error AmountNotPositive =
        new("charter.value.amount.not_positive", "An amount is above 0; leave it empty where nobody knows it.");

    public static readonly Error EstimateOutOfRange = new(
        "charter.value.estimate.out_of_range", $"An estimate is a whole number from {ValueLineTerms.LeastEstimate} (little) to {ValueLineTerms.MostEstimate} (very much).");
}
