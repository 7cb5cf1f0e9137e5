using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>One part of a dependence: its points, or from none to its weight where the fact is missing.</summary>
public sealed record DependencePart(
    RelationFactKind Kind, decimal Weight, decimal Least, decimal Most, IReadOnlyList<FactUsed> Facts, string Missing)
{
    public bool IsKnown => Missing.Length == 0;

    internal static DependencePart OfShare(Reading? share, decimal weight, string question, FactBook book) =>
        Of(share?.Used.Value.Kind ?? RelationFactKind.RevenueShare, share, weight, s => s / 100, question, book);

    internal static DependencePart Of(
        RelationFactKind kind, Reading? reading, decimal weight, Func<decimal, decimal> points, string question, FactBook book)
    {
        if (reading?.Used.Value.Number is not { } number)
        {
            return new DependencePart(kind, weight, 0, weight, [], question);
        }

        var reached = points(number) * weight;
        return new DependencePart(kind, weight, reached, reached, FactsUsed.Of(reading, book), "");
    }
}
