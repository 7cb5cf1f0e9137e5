using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>Which numbers a kind of fact takes: from 0 to the most, whole or not, and in which unit.</summary>
public sealed record FactScale(decimal Most, bool IsWhole, string Unit)
{
    private static readonly FactScale Share = new(100, IsWhole: false, "%");
    private static readonly FactScale Grade = new(4, IsWhole: true, "of 4");
    private static readonly FactScale Months = new(600, IsWhole: true, "months");
    private static readonly FactScale Count = new(1_000, IsWhole: true, "alternatives");

    /// <summary>The scale of a kind that is a number; null for the others.</summary>
    public static FactScale? Of(RelationFactKind kind) => kind switch
    {
        RelationFactKind.RevenueShare or RelationFactKind.SpendShare => Share,
        RelationFactKind.MonthsToReplace => Months,
        RelationFactKind.SpecificInvestment or RelationFactKind.InformationAsymmetry => Grade,
        RelationFactKind.Alternatives => Count,
        _ => null,
    };

    /// <summary>
    /// Refuses a missing number (<c>fact.number.missing</c>), a percentage outside 0–100 (<c>percent.out_of_range</c>)
    /// and any other number off its scale (<c>fact.number.out_of_range</c>).
    /// </summary>
    internal decimal Read(decimal? number)
    {
        Rule.Guard(number is not null, FactErrors.NumberMissing);
        if (this == Share)
        {
            return Percent.Of(number!.Value, "Number").Value;
        }

        Rule.Guard(number >= 0 && number <= Most && (!IsWhole || number == decimal.Truncate(number.Value)), FactErrors.OffScale(this));
        return number!.Value;
    }
}
