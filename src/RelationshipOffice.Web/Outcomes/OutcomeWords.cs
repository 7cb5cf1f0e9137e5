using System.Globalization;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Web.Outcomes;

/// <summary>How people say what the code calls otherwise.</summary>
internal static class OutcomeWords
{
    public static string InWords(this Direction direction) => direction == Direction.Up ? "Higher is better" : "Lower is better";

    public static string InWords(this ContributionKind kind) => kind switch
    {
        ContributionKind.Share => "Share: a weighted part",
        ContributionKind.Enabler => "Enabler: others count for nothing without it",
        _ => "Threshold: must hold",
    };

    /// <summary>A figure with its separators, and no more decimals than it has.</summary>
    public static string Figure(decimal value) => value.ToString("#,0.########", CultureInfo.CurrentCulture);

    /// <summary>A share of 100 with two decimals at most.</summary>
    public static string Points(decimal value) => value.ToString("0.##", CultureInfo.CurrentCulture) + " %";

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
