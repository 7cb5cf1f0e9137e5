using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What a drift signal refuses.</summary>
public static class SignalErrors
{
    public static readonly Error NotOpen =
        new("signal.not_open", "This signal was answered already. Look at what was said about it.");

    public static readonly Error UntilNotAfterToday =
        new("signal.until.not_after_today", "Choose a day after today, on which the office looks at it again.", "Until");

    public static readonly Error DueBeforeToday =
        new("signal.due.before_today", "The day by which it is due cannot be over.", "DueOn");

    public static readonly Error OwnerMissing =
        new("signal.owner.missing", "Choose who sees to it.", "Owner");

    public static readonly Error OwnerUnknown =
        new("signal.owner.unknown", "Choose an officer of this office who can sign in.", "Owner");
}
