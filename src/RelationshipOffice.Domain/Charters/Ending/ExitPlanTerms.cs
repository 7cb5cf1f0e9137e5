using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What has to be settled when a relationship ends.</summary>
public enum ExitTopic
{
    /// <summary>What goes on until it is handed over.</summary>
    Continuity,
    Data,
    People,
    Knowledge,

    /// <summary>What the parties learned.</summary>
    Lessons,
}

/// <summary>A trigger as it is written down.</summary>
public sealed record ExitTriggerTerms
{
    private ExitTriggerTerms()
    {
    }

    public string Words { get; private init; } = "";

    public int NoticeDays { get; private init; }

    /// <summary>Refuses missing words (<c>charter.exit_plan.trigger.missing</c>) and notice outside 0–1,830 days (<c>charter.exit_plan.notice.out_of_range</c>).</summary>
    public static ExitTriggerTerms Of(string words, int noticeDays)
    {
        Rule.Guard(noticeDays is >= 0 and <= ExitPlan.LongestNotice, ExitPlanErrors.NoticeOutOfRange);
        return new ExitTriggerTerms
        {
            Words = Text.Required(words, Text.Line, "charter.exit_plan.trigger", "What lets a party open the exit", "Triggers"),
            NoticeDays = noticeDays,
        };
    }
}

/// <summary>A duty as it is written down.</summary>
public sealed record ExitDutyTerms
{
    private ExitDutyTerms()
    {
    }

    public ExitTopic Topic { get; private init; }

    public string Words { get; private init; } = "";

    public PartnerId? Responsible { get; private init; }

    public int Days { get; private init; }

    /// <summary>Refuses missing words (<c>charter.exit_plan.duty.missing</c>) and times outside 0–1,830 days after the end (<c>charter.exit_plan.days.out_of_range</c>).</summary>
    public static ExitDutyTerms Of(ExitTopic topic, string words, PartnerId? responsible, int days)
    {
        Rule.Guard(days is >= 0 and <= ExitPlan.LongestTime, ExitPlanErrors.DaysOutOfRange);
        return new ExitDutyTerms
        {
            Topic = topic,
            Words = Text.Required(words, Text.Line, "charter.exit_plan.duty", "What has to be done", "Duties"),
            Responsible = responsible,
            Days = days,
        };
    }
}

/// <summary>What an exit plan refuses.</summary>
public static class ExitPlanErrors
{
    public static readonly Error TriggerMissing =
        new("charter.exit_plan.trigger.missing", "Name at least one event that lets a party open the exit.", "Triggers");

    public static readonly Error TriggerTwice = new("charter.exit_plan.trigger.twice", "Each trigger stands once.", "Triggers");

    public static readonly Error TooMany = new(
        "charter.exit_plan.too_many", $"An exit plan has {ExitPlan.MostTriggers} triggers and {ExitPlan.MostDuties} duties at most.");

    public static readonly Error NoticeOutOfRange =
        new("charter.exit_plan.notice.out_of_range", $"Notice is 0 to {ExitPlan.LongestNotice:N0} days.", "Triggers");

    public static readonly Error DaysOutOfRange =
        new("charter.exit_plan.days.out_of_range", $"A duty is due 0 to {ExitPlan.LongestTime:N0} days after the end.", "Duties");
}
