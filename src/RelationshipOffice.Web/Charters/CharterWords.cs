using System.Globalization;
using MudBlazor;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Web.Charters;

/// <summary>How the screens of charters call things.</summary>
internal static class CharterWords
{
    /// <summary>Dialogs as wide as a sentence reads well.</summary>
    public static readonly DialogOptions Dialog = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };

    public static string InWords(Stage stage) => stage switch
    {
        Stage.StrawModel => "Straw model",
        Stage.InReview => "In review",
        Stage.UnderReview => "Under review",
        Stage.ExitActivated => "Exit activated",
        _ => stage.ToString(),
    };

    public static string InWords(Stance stance) => stance switch
    {
        Stance.Agree => "Agrees",
        Stance.CanLiveWith => "Can live with it",
        _ => "Objects",
    };

    /// <summary>Shape beside the word, so that colour is never alone.</summary>
    public static string Mark(Stance? stance) => stance switch
    {
        Stance.Agree => "✓",
        Stance.CanLiveWith => "≈",
        Stance.Object => "✕",
        _ => "○",
    };

    public static string InWords(GovernanceType type) => type switch
    {
        GovernanceType.QuasiHierarchy => "Quasi-hierarchy",
        _ => type.ToString(),
    };

    public static string OnDay(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    public static string AtMoment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm 'UTC'", CultureInfo.CurrentCulture);

    /// <summary>The first bytes of a hash, enough to compare by eye.</summary>
    public static string Short(string hash) => hash[..12];
}
