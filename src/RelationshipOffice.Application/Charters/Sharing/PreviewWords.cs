using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>What the preview of a gain and pain share shows, as a sentence.</summary>
internal static class PreviewWords
{
    public static string Of(GainShareTerms terms, IReadOnlyList<PreviewPoint> points, IReadOnlyList<decimal> scores)
    {
        if (points.Count == 0)
        {
            var most = Money.Rounded(terms.Pool!.Amount, terms.Currency);
            return $"No cost is shared: results move between a loss of {Loss(terms, most)} and a gain of {most}.";
        }

        var (first, last) = (points[0], points[^1]);
        var capped = points.FirstOrDefault(p => p.IsCapped);
        return $"At {GainSharePreview.Reach} % below the target the partners {Said(first.Result)}, at {GainSharePreview.Reach} % above it they {Said(last.Result)}"
            + (capped is null ? "" : $"; from {At(capped.Percent)} on the cap holds")
            + $".{Scored(terms, scores)}";
    }

    private static Money Loss(GainShareTerms terms, Money most) => terms.Cap < most.Amount ? Money.Rounded(terms.Cap.Value, terms.Currency) : most;

    private static string Said(Money result) => result.Amount switch
    {
        > 0 => $"gain {result}",
        < 0 => $"lose {Money.Rounded(-result.Amount, result.Currency)}",
        _ => "neither gain nor lose",
    };

    private static string At(int percent) => percent switch
    {
        0 => "the target",
        > 0 => $"{percent} % above",
        _ => $"{-percent} % below",
    };

    private static string Scored(GainShareTerms terms, IReadOnlyList<decimal> scores) => terms.Pool is null ? ""
        : scores.All(s => s == 0) ? " Results count as scored 0." : " Results count with the scores below.";
}
