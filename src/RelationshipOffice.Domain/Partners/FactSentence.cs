using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>Says a relation fact as a sentence about two named partners, so that nobody must remember its direction.</summary>
public static class FactSentence
{
    private static readonly string[] Grades = ["none", "little", "some", "much", "nearly everything"];

    public static string Of(FactValue value, string partner, string counterpart) => value.Kind switch
    {
        RelationFactKind.RevenueShare => $"{Number(value)} % of what {partner} sells goes to {counterpart}.",
        RelationFactKind.SpendShare => $"{Number(value)} % of what {partner} spends in this category goes to {counterpart}.",
        RelationFactKind.MonthsToReplace => $"{partner} would need {Counted(value, "month")} to replace {counterpart}.",
        RelationFactKind.SpecificInvestment =>
            $"{partner} has invested {Number(value)} of 4 ({Graded(value)}) in what is of use with {counterpart} only.",
        RelationFactKind.InformationAsymmetry =>
            $"{counterpart} knows {Number(value)} of 4 ({Graded(value)}) about {partner} that {partner} does not know about {counterpart}.",
        RelationFactKind.Alternatives => $"{partner} has {Counted(value, "alternative")} to {counterpart}.",
        RelationFactKind.ContractualControl when value.Holds == true => $"A contract lets {counterpart} control {partner}.",
        RelationFactKind.ContractualControl => $"No contract lets {counterpart} control {partner}.",
        RelationFactKind.LineAuthority when value.Holds == true => $"{counterpart} may give {partner} orders.",
        RelationFactKind.LineAuthority => $"{counterpart} may not give {partner} orders.",
        RelationFactKind.Exclusivity => $"{partner} is bound to {counterpart}: {value.Note}",
        RelationFactKind.Setter => $"{Setting(value.Setter, partner, counterpart)} the parameters of {Governed(value.Domain)} today.",
        RelationFactKind.Complexity => $"What the two must exchange is of {Low(value)} complexity.",
        RelationFactKind.Codifiability => $"What the two must exchange can be written down to a {Low(value)} degree.",
        _ => $"The ability to meet the requirements unaided is {Low(value)}.",
    };

    private static string Setting(Setter? setter, string partner, string counterpart) => setter switch
    {
        Setter.Partner => $"{partner} sets",
        Setter.Counterpart => $"{counterpart} sets",
        Setter.Joint => "Both set",
        _ => "An outside body sets",
    };

    private static string Governed(DecisionDomain? domain) => domain switch
    {
        DecisionDomain.Product => "what is produced",
        DecisionDomain.Standards => "how and to which standards",
        DecisionDomain.Volume => "volume and schedule",
        DecisionDomain.Price => "price and value share",
        DecisionDomain.Quality => "quality and compliance",
        DecisionDomain.DataAndIp => "data and intellectual property",
        DecisionDomain.Brand => "brand and customer",
        DecisionDomain.People => "people and staffing",
        DecisionDomain.Investment => "investment and innovation",
        DecisionDomain.Entry => "the entry of partners",
        _ => "exit",
    };

    private static string Number(FactValue value) => (value.Number ?? 0).ToString("0.##", CultureInfo.InvariantCulture);

    private static string Counted(FactValue value, string what) =>
        value.Number == 0 ? $"no {what}s" : value.Number == 1 ? $"1 {what}" : $"{Number(value)} {what}s";

    private static string Graded(FactValue value) => Grades[(int)(value.Number ?? 0)];

    private static string Low(FactValue value) => value.Level == Level.High ? "high" : "low";
}
