using System.Globalization;

namespace RelationshipOffice.Domain.Common;

/// <summary>
/// An amount in one currency, in whole cents. The rounding rule is fixed: what is calculated stays exact until it becomes money,
/// and is then rounded to cents once, half away from zero (domain guide §3.4, 14). Amounts of two currencies are never added.
/// </summary>
public sealed record Money
{
    /// <summary>No larger amount is taken: a trillion.</summary>
    public const decimal Most = 1_000_000_000_000m;

    public static readonly Error CurrencyUnknown =
        new("money.currency.unknown", "A currency is its three letters, such as EUR or USD.", "Currency");

    public static readonly Error CurrencyMixed =
        new("money.currency.mixed", "Amounts of two currencies cannot be added or shared together. Use one currency.", "Currency");

    public static readonly Error TooFine = new("money.too_fine", "An amount has two decimals at most.");

    public static readonly Error TooLarge = new("money.too_large", $"An amount is {Most.ToString("N0", CultureInfo.InvariantCulture)} at most.");

    private Money(decimal amount, string currency) => (Amount, Currency) = (amount, currency);

    public decimal Amount { get; }

    /// <summary>Three capital letters.</summary>
    public string Currency { get; }

    /// <summary>
    /// An amount as somebody wrote it. Refuses what is no currency (<c>money.currency.unknown</c>), more than two decimals
    /// (<c>money.too_fine</c>) and more than a trillion (<c>money.too_large</c>).
    /// </summary>
    public static Money Of(decimal amount, string? currency, string? field = null)
    {
        Rule.Guard(decimal.Round(amount, 2) == amount, TooFine with { Field = field });
        Rule.Guard(Math.Abs(amount) <= Most, TooLarge with { Field = field });
        return new Money(decimal.Round(amount, 2), CurrencyOf(currency));
    }

    /// <summary>What was calculated, rounded to cents half away from zero.</summary>
    public static Money Rounded(decimal exact, string currency) => new(Math.Round(exact, 2, MidpointRounding.AwayFromZero), CurrencyOf(currency));

    /// <summary>The three letters in capitals; refuses anything else (<c>money.currency.unknown</c>).</summary>
    public static string CurrencyOf(string? typed)
    {
        var letters = (typed ?? "").Trim().ToUpperInvariant();
        Rule.Guard(letters.Length == 3 && letters.All(char.IsAsciiLetterUpper), CurrencyUnknown);
        return letters;
    }

    /// <summary>Adds amounts; refuses those of another currency (<c>money.currency.mixed</c>).</summary>
    public static Money operator +(Money one, Money other) => new(one.Amount + other.Guarded(one.Currency).Amount, one.Currency);

    /// <summary>Takes one amount from another; refuses one of another currency (<c>money.currency.mixed</c>).</summary>
    public static Money operator -(Money one, Money other) => new(one.Amount - other.Guarded(one.Currency).Amount, one.Currency);

    /// <summary>"1,250.00", with a real minus.</summary>
    public static string Say(decimal amount) => amount.ToString("#,0.00", CultureInfo.InvariantCulture).Replace('-', '−');

    /// <summary>"EUR 1,250.00".</summary>
    public override string ToString() => $"{Currency} {Say(Amount)}";

    private Money Guarded(string currency)
    {
        Rule.Guard(Currency == currency, CurrencyMixed);
        return this;
    }
}
