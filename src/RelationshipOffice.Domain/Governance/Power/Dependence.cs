using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// How much one partner depends on another, 0–100 points with two decimals (domain guide §2): share of sales or spending
/// × 40 + months to replace, full at 24, × 25 + specific investment / 4 × 15 + asymmetry / 4 × 10 + few alternatives × 10,
/// each weight a setting. Where facts are missing it is a range, and what is missing is said; nothing counts as 0 unsaid.
/// </summary>
public sealed record Dependence(PartnerId Of, PartnerId On, IReadOnlyList<DependencePart> Parts)
{
    public decimal Least { get; } = Rounded(Parts.Sum(p => p.Least));

    public decimal Most { get; } = Rounded(Parts.Sum(p => p.Most));

    public bool IsKnown => Least == Most;

    /// <summary>What is known "of the partner on the other", measured with these settings.</summary>
    public static Dependence Measure(PartnerId of, PartnerId on, FactBook book, GovernanceSettings settings)
    {
        DependencePart Part(RelationFactKind kind, decimal weight, Func<decimal, decimal> points, string question) =>
            DependencePart.Of(kind, book.Read(of, on, kind), weight, points, question, book);
        var (partner, other) = (book.NameOf(of), book.NameOf(on));
        return new Dependence(of, on,
        [
            DependencePart.OfShare(ShareOf(of, on, book), settings.ShareWeight,
                $"Which share of its sales does {partner} make with {other}, or of its spending?", book),
            Part(RelationFactKind.MonthsToReplace, settings.MonthsWeight, m => Math.Min(m / settings.MonthsInFull, 1),
                $"How many months would {partner} need to replace {other}?"),
            Part(RelationFactKind.SpecificInvestment, settings.InvestmentWeight, i => i / 4,
                $"What has {partner} invested that is of use with {other} only, 0–4?"),
            Part(RelationFactKind.InformationAsymmetry, settings.AsymmetryWeight, a => a / 4,
                $"How much more does {other} know of {partner} than the other way round, 0–4?"),
            Part(RelationFactKind.Alternatives, settings.AlternativesWeight, n => Scarcity(n, settings),
                $"How many alternatives to {other} does {partner} have?"),
        ]);
    }

    /// <summary>The share of sales or of spending, the larger one where both are known (domain guide §3.4, 6).</summary>
    public static Reading? ShareOf(PartnerId of, PartnerId on, FactBook book)
    {
        var (sales, spending) = (book.Read(of, on, RelationFactKind.RevenueShare), book.Read(of, on, RelationFactKind.SpendShare));
        return sales is null || spending?.Used.Value.Number > sales.Used.Value.Number ? spending ?? sales : sales;
    }

    private static decimal Scarcity(decimal alternatives, GovernanceSettings settings) => alternatives switch
    {
        0 => 1,
        1 => settings.OneAlternative,
        2 or 3 => settings.TwoOrThreeAlternatives,
        _ => 0,
    };

    private static decimal Rounded(decimal points) => Math.Round(points, 2, MidpointRounding.AwayFromZero);
}
