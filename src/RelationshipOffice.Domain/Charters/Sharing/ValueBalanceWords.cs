using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>The balance of value and effort in sentences: each imbalance with its figures and the rule, or the widest gap where there is none.</summary>
public static class ValueBalanceWords
{
    public const string NobodyCanTell =
        "Nobody can tell yet whether value and effort are in balance: it takes value and effort of the parties that are weighed in one currency, or both by estimates.";

    public static IReadOnlyList<string> Of(IReadOnlyList<BalanceReading> readings, Func<PartnerId, string> nameOf) => readings.Count == 0
        ? [NobodyCanTell]
        : [.. readings.GroupBy(r => r.Currency).SelectMany(scale => OfScale([.. scale], nameOf))];

    private static IEnumerable<string> OfScale(IReadOnlyList<BalanceReading> readings, Func<PartnerId, string> nameOf)
    {
        var apart = readings.Where(r => r.IsImbalanced).OrderByDescending(r => Math.Abs(r.Apart)).ToList();
        if (apart.Count == 0)
        {
            var widest = readings.MaxBy(r => Math.Abs(r.Apart))!;
            yield return $"{By(widest)} value and effort are in balance: {nameOf(widest.Party)} {Facts(widest)}, and up to {Say(ValueBalance.MostApart)} points † apart count as balanced.";
        }

        foreach (var reading in apart)
        {
            yield return $"{By(reading)} {nameOf(reading.Party)} {Facts(reading)}: it {(reading.Apart > 0 ? "gets more than it gives" : "gives more than it gets")} by {Say(Math.Abs(reading.Apart))} points, and more than {Say(ValueBalance.MostApart)} † count as an imbalance.";
        }
    }

    private static string By(BalanceReading reading) => reading.Currency is { } currency ? $"By amounts in {currency}," : "By estimates,";

    private static string Facts(BalanceReading reading) => $"gets {Say(reading.ValueShare)} % of the value and gives {Say(reading.EffortShare)} % of the effort";

    private static string Say(decimal figure) => figure.ToString("0.##", CultureInfo.InvariantCulture);
}
