using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Works the result of a gain and pain share out, step by step, as terms and an actual say it (domain guide §5). Everything stays
/// exact until the result, which is rounded to cents once, half away from zero; its split leaves no cent over.
/// </summary>
public static class GainShareCalculation
{
    /// <summary>
    /// Refuses an actual of another currency (<c>money.currency.mixed</c>), none where cost is shared or one below 0
    /// (<c>charter.gain_share.actual.…</c>), and scores that are not one for each area or lie outside −1 to +1.
    /// </summary>
    public static GainShareResult Of(GainShareTerms terms, GainShareActual actual, Func<PartnerId, string> nameOf)
    {
        GuardActual(terms, actual);
        var steps = new List<CalculationStep>();
        var exact = FromCost(terms.Cost, actual.Cost?.Amount ?? 0, steps) + FromResults(terms.Pool, actual.Scores, steps);
        var result = Capped(terms, exact, steps);
        var parts = terms.Splits.Zip(LargestRemainder.Split(result, [.. terms.Splits.Select(s => s.Share)]), (s, part) => new PartnerPart(s.Partner, s.Share, part)).ToList();
        var whole = terms.Cost is { } cost ? Whole(terms, cost, actual.Cost!, result, nameOf(terms.Payer), steps) : null;
        steps.AddRange(parts.Select(p => new CalculationStep($"{nameOf(p.Partner)}'s part of the result", $"{p.Share} × {Money.Say(result.Amount)}", p.Amount.Amount)));
        return new GainShareResult(result, terms.Cap is { } cap && exact < -cap, Money.Rounded(exact, terms.Currency), whole, parts, steps);
    }

    private static void GuardActual(GainShareTerms terms, GainShareActual actual)
    {
        Rule.Guard(terms.Cost is null || actual.Cost is not null, GainShareErrors.ActualMissing);
        Rule.Guard(actual.Cost is null || actual.Cost.Currency == terms.Currency, Money.CurrencyMixed with { Field = "Actual" });
        Rule.Guard(actual.Cost is null or { Amount: >= 0 }, GainShareErrors.ActualNegative);
        Rule.Guard(actual.Scores.Count == (terms.Pool?.Areas.Count ?? 0), GainShareErrors.ScoresMissing);
        foreach (var (score, at) in actual.Scores.Select((s, i) => (s, i)))
        {
            Rule.Guard(score is >= -1 and <= 1, GainShareErrors.ScoreOutOfRange with { Field = $"Scores[{at}]" });
        }
    }

    private static decimal FromCost(CostShare? cost, decimal actual, List<CalculationStep> steps)
    {
        if (cost is null)
        {
            return 0;
        }

        var variance = cost.Target - actual;
        steps.Add(new("Target cost less actual cost", $"{Money.Say(cost.Target)} − {Money.Say(actual)}", variance));
        if (cost.Share is { } share)
        {
            steps.Add(new("The partners' share of it", $"{share} × {Money.Say(variance)}", share.Value * variance / 100));
            return share.Value * variance / 100;
        }

        var (side, sign, bands) = variance >= 0 ? ("below", 1, cost.Below) : ("above", -1, cost.Above);
        var touched = bands.Select(b => (Band: b, Part: b.PartOf(Math.Abs(variance), cost.Target))).Where(b => b.Part > 0).ToList();
        steps.AddRange(touched.Select(b => new CalculationStep(
            $"Band {b.Band.Reach} {side} the target", $"{b.Band.Share} × {Money.Say(sign * b.Part)}", sign * b.Band.Share.Value * b.Part / 100)));
        return sign * touched.Sum(b => b.Band.Share.Value * b.Part / 100);
    }

    private static decimal FromResults(ResultPool? pool, IReadOnlyList<decimal> scores, List<CalculationStep> steps)
    {
        if (pool is null)
        {
            return 0;
        }

        var weighed = pool.Areas.Zip(scores, (area, score) => area.Weight * score).Sum();
        var sum = string.Join(" + ", pool.Areas.Zip(scores, (area, score) => $"{Say(area.Weight)} × {(score < 0 ? $"({Say(score)})" : Say(score))}"));
        steps.Add(new("Weights times scores", sum, weighed, IsMoney: false));
        steps.Add(new("Of the pool for results", $"{Money.Say(pool.Amount)} × {Say(weighed)}", pool.Amount * weighed));
        return pool.Amount * weighed;
    }

    private static Money Capped(GainShareTerms terms, decimal exact, List<CalculationStep> steps)
    {
        if (terms is { Cost: not null, Pool: not null })
        {
            steps.Add(new("Both together", "cost + results", exact));
        }

        if (terms.Cap is { } cap)
        {
            exact = Math.Max(exact, -cap);
            steps.Add(new("No more loss than the cap", $"the larger of the result and {Money.Say(-cap)}", exact));
        }

        var result = Money.Rounded(exact, terms.Currency);
        steps.Add(new(result.Amount < 0 ? "The partners lose" : "The partners gain", "rounded to cents, half away from zero", result.Amount));
        return result;
    }

    private static WholeCost Whole(GainShareTerms terms, CostShare cost, Money actual, Money result, string payer, List<CalculationStep> steps)
    {
        var fee = Money.Rounded(cost.Fee, terms.Currency);
        var (pays, keep) = (actual + fee + result, fee + result);
        var variance = Money.Rounded(cost.Target, terms.Currency) - actual;
        // What the payer would have paid at the target, less what it pays: what the difference leaves to it.
        var payersShare = Money.Rounded(cost.Target, terms.Currency) + fee - pays;
        steps.Add(new($"{payer} pays", $"{Money.Say(actual.Amount)} + {Money.Say(fee.Amount)} + ({Money.Say(result.Amount)})", pays.Amount));
        steps.Add(new("The partners keep beside their cost", $"{Money.Say(fee.Amount)} + ({Money.Say(result.Amount)})", keep.Amount));
        steps.Add(new($"{payer}'s share of the difference", $"{Money.Say(variance.Amount)} − ({Money.Say(result.Amount)})", payersShare.Amount));
        return new WholeCost(variance, payersShare, pays, keep);
    }

    private static string Say(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture).Replace('-', '−');
}
