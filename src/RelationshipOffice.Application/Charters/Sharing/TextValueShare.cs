using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>What is in it for the parties, as they sign it; a part that nobody wrote is left out.</summary>
public sealed record TextValueShare(IReadOnlyList<TextValueLine>? Lines, TextGainShare? GainShare);

/// <summary>What a party (none: all together) gets or gives, weighed by an amount or an estimate from 1 to 5, or not weighed.</summary>
public sealed record TextValueLine(int Place, string? Party, ValueKind Kind, string Words, decimal? Amount, string? Currency, int? Estimate);

/// <summary>How gain and pain are shared. The rule names formula, split and rounding, so that none of them changes under a signed text.</summary>
public sealed record TextGainShare(
    string Rule, string Payer, string Currency, TextCostShare? Cost, TextResultPool? Pool, decimal? Cap, IReadOnlyList<TextSplit> Splits);

/// <summary>The share of the difference to the target cost: one share, or bands below and above it.</summary>
public sealed record TextCostShare(decimal Target, decimal Fee, decimal? Share, IReadOnlyList<TextBand>? Below, IReadOnlyList<TextBand>? Above);

/// <summary>From where to where, in percent of the target away from it; no end: all beyond.</summary>
public sealed record TextBand(decimal From, decimal? To, decimal Share);

/// <summary>The pool that results move.</summary>
public sealed record TextResultPool(decimal Amount, IReadOnlyList<TextArea> Areas);

/// <summary>A key result area with its weight.</summary>
public sealed record TextArea(string Name, decimal Weight);

/// <summary>A partner's percent of the result.</summary>
public sealed record TextSplit(string Partner, decimal Share);

internal static class TextsOfValueShare
{
    public static TextValueShare? ToText(this CharterStructure structure, Func<PartnerId, string> nameOf)
    {
        IReadOnlyList<TextValueLine> lines =
        [
            .. (structure.Value?.Lines ?? []).Select(l => new TextValueLine(
                l.Place, l.Party is { } party ? nameOf(party) : null, l.Kind, l.Words, l.Amount, l.Currency, l.Estimate)),
        ];
        var terms = structure.GainShare?.Terms;
        return lines.Count == 0 && terms is null ? null : new TextValueShare(lines.Count > 0 ? lines : null, terms?.ToText(nameOf));
    }

    public static TextGainShare ToText(this GainShareTerms terms, Func<PartnerId, string> nameOf) => new(
        GainShareTerms.Rule, nameOf(terms.Payer), terms.Currency,
        terms.Cost is { } cost ? new TextCostShare(cost.Target, cost.Fee, cost.Share?.Value, Of(cost.Below), Of(cost.Above)) : null,
        terms.Pool is { } pool ? new TextResultPool(pool.Amount, [.. pool.Areas.Select(a => new TextArea(a.Name, a.Weight))]) : null,
        terms.Cap, [.. terms.Splits.Select(s => new TextSplit(nameOf(s.Partner), s.Share.Value))]);

    private static IReadOnlyList<TextBand>? Of(IReadOnlyList<CostBand> bands) =>
        bands.Count == 0 ? null : [.. bands.Select(b => new TextBand(b.From, b.To, b.Share.Value))];
}
