using System.Globalization;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Value, effort, gain and pain as sentences, the same on pages, in comparisons and in documents.</summary>
internal static class ValueShareWords
{
    public const string Formula = "result = the larger of share × (target cost − actual cost) + pool × the sum of weights times scores, and minus the cap";

    public static IEnumerable<StructureLine> Of(TextValueShare value) =>
    [
        .. (value.Lines ?? []).Select(l => new StructureLine($"value/{l.Place}", Of(l))),
        .. value.GainShare is { } share ? Of(share) : [],
    ];

    /// <summary>What the parties agreed, one sentence a part of the terms.</summary>
    public static IEnumerable<StructureLine> Of(TextGainShare share)
    {
        string Money(decimal amount) => $"{share.Currency} {Domain.Common.Money.Say(amount)}";
        if (share.Cost is { } cost)
        {
            var fee = cost.Fee > 0 ? $" The partners' fee is {Money(cost.Fee)}." : "";
            yield return new StructureLine("gain/cost", cost.Share is { } part
                ? $"{share.Payer} pays the cost. Of the difference to the target cost of {Money(cost.Target)} the partners take {Say(part)} %, gain or loss; {share.Payer} takes the rest.{fee}"
                : $"{share.Payer} pays the cost. The difference to the target cost of {Money(cost.Target)} is shared in bands, in percent of the target; {share.Payer} takes the rest.{fee}");
            foreach (var (side, bands) in new[] { ("below", cost.Below), ("above", cost.Above) }.Where(s => s.Item2 is not null))
            {
                yield return new StructureLine($"gain/{side}", $"{(side == "below" ? "Below the target the partners gain" : "Above the target the partners lose")} {Sentence.List([.. bands!.Select(Of)])}.");
            }
        }

        if (share.Pool is { } pool)
        {
            yield return new StructureLine(
                "gain/pool", $"A pool of {Money(pool.Amount)} moves with results, each scored from −1 to +1: {Sentence.List([.. pool.Areas.Select(a => $"{a.Name} (weight {Say(a.Weight)})")])}.");
        }

        yield return new StructureLine("gain/cap", share.Cap is { } cap ? $"The partners never lose more than {Money(cap)}." : "There is no limit to what the partners can lose.");
        yield return new StructureLine("gain/split", $"Of the result {Sentence.List([.. share.Splits.Select(s => $"{s.Partner} takes {Say(s.Share)} %")])}.");
        yield return new StructureLine(
            "gain/rule", $"Formula ({share.Rule}): {Formula}. The result is rounded to cents once, half away from zero; a cent that a split leaves over goes to the largest remainder, of equal ones to whoever stands first.");
    }

    public static string Of(TextValueLine line) =>
        $"{line.Party ?? "All parties together"} {Verb(line)}: {line.Words.TrimEnd('.')}{Weight(line.Amount, line.Currency, line.Estimate)}.";

    /// <summary>" (EUR 5,000.00)", " (estimate 3 of 5)", or nothing.</summary>
    public static string Weight(decimal? amount, string? currency, int? estimate) => (amount, estimate) switch
    {
        ({ } money, _) => $" ({currency} {Money.Say(money)})",
        (_, { } guess) => $" (estimate {guess} of {ValueLineTerms.MostEstimate})",
        _ => "",
    };

    private static string Verb(TextValueLine line) => (line.Kind, line.Party) switch
    {
        (ValueKind.Value, null) => "get",
        (ValueKind.Value, _) => "gets",
        (_, null) => "give",
        _ => "gives",
    };

    private static string Of(TextBand band) => $"{Say(band.Share)} % of {(band.To is { } to ? $"what lies from {Say(band.From)} to {Say(to)} %" : band.From == 0 ? "all of it" : $"what lies beyond {Say(band.From)} %")}";

    private static string Say(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);
}
