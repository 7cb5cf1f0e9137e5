using System.Globalization;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Web.Partners;

/// <summary>How people call what the code names.</summary>
internal static class PartnerWords
{
    public static readonly string[] Ratings = ["0 – none", "1 – beginner", "2 – able", "3 – strong", "4 – leads its field"];

    public static string InWords(this PartnerKind kind) => kind switch
    {
        PartnerKind.OwnOrganisation => "Own organisation",
        PartnerKind.InternalUnit => "Internal unit",
        PartnerKind.PublicBody => "Public body",
        PartnerKind.NonProfit => "Non-profit",
        PartnerKind.JointVenture => "Joint venture",
        _ => kind.ToString(),
    };

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

    public static string InWords(this DecisionDomain domain) => domain switch
    {
        DecisionDomain.Product => "What is produced",
        DecisionDomain.Standards => "How and to which standards",
        DecisionDomain.Volume => "Volume and schedule",
        DecisionDomain.Price => "Price and value share",
        DecisionDomain.Quality => "Quality and compliance",
        DecisionDomain.DataAndIp => "Data and intellectual property",
        DecisionDomain.Brand => "Brand and customer",
        DecisionDomain.People => "People and staffing",
        DecisionDomain.Investment => "Investment and innovation",
        DecisionDomain.Entry => "Entry of partners",
        _ => "Exit",
    };

    public static string InWords(this Stage stage) => stage switch
    {
        Stage.StrawModel => "Straw model",
        Stage.InReview => "In review",
        Stage.UnderReview => "Under review",
        Stage.ExitActivated => "Exit activated",
        _ => stage.ToString(),
    };

    public static string InWords(this Roles roles) => string.Join(", ", Enum.GetValues<Roles>()
        .Where(r => r != Roles.None && roles.HasFlag(r)).Select(r => r == Roles.PartnerManager ? "partner manager" : r.ToString().ToLowerInvariant()));

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string Share(decimal? share) => share is { } known ? known.ToString("0.##", CultureInfo.CurrentCulture) : "not known";

    public static string Period(this StakeRow stake) => stake.To is { } last ? $"{Day(stake.From)} to {Day(last)}" : $"since {Day(stake.From)}";
}
