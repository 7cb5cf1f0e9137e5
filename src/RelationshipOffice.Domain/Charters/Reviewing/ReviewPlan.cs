using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// How a charter is reviewed: how often, what brings a review forward, and who must agree to amend it (domain guide §4). The
/// day of the next review is the charter's own.
/// </summary>
public sealed class ReviewPlan : AggregateRoot
{
    public const int MostTriggers = 20, LongestRhythm = 60;

    private List<string> _earlyTriggers = [];

    private ReviewPlan()
    {
    }

    public ReviewPlan(Charter charter)
    {
        charter.GuardOpen();
        (Id, Charter) = (ReviewPlanId.New(), charter.Id);
    }

    public ReviewPlanId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Months between two reviews.</summary>
    public int EveryMonths { get; private set; }

    /// <summary>What brings a review forward.</summary>
    public IReadOnlyList<string> EarlyTriggers => _earlyTriggers;

    /// <summary>Who must agree to amend the charter, in words; the types of governance in force decide in the end.</summary>
    public string Amending { get; private set; } = "";

    /// <summary>The body that holds the review, if one is named.</summary>
    public BodyId? Body { get; private set; }

    /// <summary>
    /// Sets the whole plan. Refuses a charter that is no open draft, a rhythm outside 1–60 months
    /// (<c>charter.review_plan.every.out_of_range</c>), over twenty triggers (<c>charter.review_plan.triggers.too_many</c>) and
    /// no word on who amends (<c>charter.review_plan.amending.missing</c>).
    /// </summary>
    public void Set(Charter charter, int everyMonths, IEnumerable<string> earlyTriggers, string amending, Body? body)
    {
        charter.GuardOpen();
        Guard(everyMonths is >= 1 and <= LongestRhythm, ReviewPlanErrors.EveryOutOfRange);
        Guard(body is null || (body.Charter == Charter && !body.IsDissolved), BodyErrors.Unknown);
        List<string> triggers = [.. earlyTriggers.Select(t => Text.Limited(t, Text.Line, "charter.review_plan.trigger", "A trigger", nameof(EarlyTriggers))).Where(t => t.Length > 0)];
        Guard(triggers.Count <= MostTriggers, ReviewPlanErrors.TooManyTriggers);
        var who = Text.Required(amending, Text.Line, "charter.review_plan.amending", "Who must agree to amend it", nameof(Amending));
        if (everyMonths == EveryMonths && who == Amending && body?.Id == Body && triggers.SequenceEqual(_earlyTriggers))
        {
            return;
        }

        (EveryMonths, Amending, Body, _earlyTriggers) = (everyMonths, who, body?.Id, triggers);
        Record(new ReviewPlanSet(Charter, everyMonths, triggers.Count));
    }
}

/// <summary>What a review plan refuses.</summary>
public static class ReviewPlanErrors
{
    public static readonly Error EveryOutOfRange =
        new("charter.review_plan.every.out_of_range", $"A charter is reviewed every 1 to {ReviewPlan.LongestRhythm} months.", "EveryMonths");

    public static readonly Error TooManyTriggers =
        new("charter.review_plan.triggers.too_many", $"Name {ReviewPlan.MostTriggers} triggers at most.", "EarlyTriggers");
}

public sealed record ReviewPlanSet(CharterId Charter, int EveryMonths, int Triggers) : CharterEvent(Charter);
