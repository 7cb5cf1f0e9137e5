using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Web.Charters.Fit;

/// <summary>How the screens of strategic fit call things.</summary>
internal static class FitWords
{
    public static string InWords(this FitMode mode) => mode == FitMode.Full ? "New relation" : "Running relation";

    public static string InWords(this FitPart part) => part switch
    {
        FitPart.Outcomes => "Outcomes",
        FitPart.Capability => "Capability",
        _ => "Culture",
    };

    public static string InWords(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Benefit factor",
        FitPointKind.StructuralRisk => "Structural risk",
        _ => "Gap to bridge",
    };

    public static string AsHeading(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Benefit factors",
        FitPointKind.StructuralRisk => "Structural risks",
        _ => "Gaps to bridge",
    };

    public static string Explained(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Conditions without which the outcome fails",
        FitPointKind.StructuralRisk => "What endangers the outcome by the way things are set up",
        _ => "Where the sides are apart, and how they come together",
    };
}
