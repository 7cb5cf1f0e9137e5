using System.Globalization;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>An actual cost and scores as somebody typed them, read with a point for decimals and commas between thousands.</summary>
internal sealed record TypedActual(bool IsAsked, GainShareActual Actual, IReadOnlyList<Error> Refused)
{
    private static readonly Error NoAmount = new(
        "charter.gain_share.actual.no_amount", "Type the actual cost as an amount, such as 94000000 or EUR 94,000,000.50.", "Actual");

    private static readonly Error NoScore = new("charter.gain_share.score.no_number", "Type a score as a number between −1 and +1, such as 0.5.");

    public static TypedActual Of(GainShareTerms terms, string? actual, string? scores)
    {
        var refused = new List<Error>();
        var areas = terms.Pool?.Areas.Count ?? 0;
        var typed = (scores ?? "").Split(';', StringSplitOptions.TrimEntries);
        IReadOnlyList<decimal> read = [.. Enumerable.Range(0, areas).Select(at => Score(typed.ElementAtOrDefault(at) ?? "", at, refused))];
        var cost = terms.Cost is null || string.IsNullOrWhiteSpace(actual) ? null : Amount(actual, terms.Currency, refused);
        var isAsked = terms.Cost is null ? !string.IsNullOrWhiteSpace(scores) : !string.IsNullOrWhiteSpace(actual);
        return new TypedActual(isAsked, new GainShareActual(cost, read), refused);
    }

    private static Money? Amount(string typed, string currency, List<Error> refused)
    {
        var letters = new string([.. typed.Where(char.IsLetter)]);
        var figure = new string([.. typed.Where(c => !char.IsLetter(c) && !char.IsWhiteSpace(c))]);
        if (Number(figure, NumberStyles.Number) is not { } amount || (letters.Length > 0 && Refusals.Of(() => Money.CurrencyOf(letters)) is not null))
        {
            refused.Add(NoAmount);
            return null;
        }

        Money? money = null;
        if (Refusals.Of(() => money = Money.Of(amount, letters.Length > 0 ? letters : currency, "Actual")) is { } error)
        {
            refused.Add(error);
        }

        return money;
    }

    private static decimal Score(string typed, int at, List<Error> refused)
    {
        var score = typed.Length == 0 ? 0 : Number(typed, NumberStyles.Float);
        if (score is null or < -1 or > 1)
        {
            refused.Add((score is null ? NoScore : GainShareErrors.ScoreOutOfRange) with { Field = $"Scores[{at}]" });
        }

        return score is >= -1 and <= 1 ? score.Value : 0;
    }

    private static decimal? Number(string typed, NumberStyles style) =>
        decimal.TryParse(typed.Replace('−', '-'), style, CultureInfo.InvariantCulture, out var number) ? number : null;
}
