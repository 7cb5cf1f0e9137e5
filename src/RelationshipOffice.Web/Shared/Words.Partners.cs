using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Web.Shared;

// Partners and their facts.
internal static partial class Words
{
    /// <summary>What a rating from 0 to 4 means.</summary>
    public static readonly string[] Ratings = ["0 – none", "1 – beginner", "2 – able", "3 – strong", "4 – leads its field"];

    public static string InWords(this Segment segment) => Sentence(segment);

    public static string InWords(this Level level) => Sentence(level);

    /// <summary>From when to when a stake is held.</summary>
    public static string Period(this StakeRow stake) =>
        stake.To is { } last ? $"{Figures.Day(stake.From)} to {Figures.Day(last)}" : $"since {Figures.Day(stake.From)}";

    public static string InWords(this PartnerKind kind) => kind == PartnerKind.NonProfit ? "Non-profit" : Sentence(kind);

    public static string InWords(this RelationFactKind kind) => kind switch
    {
        RelationFactKind.RevenueShare => "Share of sales",
        RelationFactKind.SpendShare => "Share of spending in the category",
        RelationFactKind.MonthsToReplace => "Months to replace",
        RelationFactKind.SpecificInvestment => "Investment of use here only",
        RelationFactKind.InformationAsymmetry => "What the other knows more",
        RelationFactKind.Alternatives => "Number of alternatives",
        RelationFactKind.ContractualControl => "Control by contract",
        RelationFactKind.LineAuthority => "Line authority",
        RelationFactKind.Exclusivity => "Exclusivity or loyalty owed",
        RelationFactKind.Setter => "Who sets a domain today",
        _ => kind.ToString(),
    };
}
