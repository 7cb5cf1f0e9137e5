using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Web.Shared;

// Rounds of convergence and what follows from them.
internal static partial class Words
{
    public static string InWords(this AgendaKind kind) => kind switch
    {
        AgendaKind.Objection => "Objections",
        AgendaKind.CanLiveWith => "What some can only live with",
        AgendaKind.Unanswered => "Without an answer",
        _ => "Parking lot",
    };

    /// <summary>As it ends "Reminded …".</summary>
    public static string InWords(this ReminderCause cause) => cause switch
    {
        ReminderCause.DueSoon => "the day is near",
        ReminderCause.Overdue => "the day has passed",
        _ => "by the office",
    };

    /// <summary>The mark of a stance, so that colour is never alone.</summary>
    public static string Mark(this Stance? stance) => stance switch
    {
        Stance.Agree => "✓",
        Stance.CanLiveWith => "≈",
        Stance.Object => "✕",
        _ => "○",
    };

    /// <summary>A stance in a word or two, for narrow places.</summary>
    public static string InShort(this Stance? stance) => stance switch
    {
        Stance.Agree => "Agrees",
        Stance.CanLiveWith => "Can live",
        Stance.Object => "Objects",
        _ => "No answer",
    };
}
