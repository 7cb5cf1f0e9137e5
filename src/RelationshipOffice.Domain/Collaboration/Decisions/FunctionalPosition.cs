using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>Where a function stands on a decision.</summary>
public enum FunctionalStance
{
    For,
    Against,
    WithConditions,
}

/// <summary>What a function's position, if it prevails, does for the collective outcome.</summary>
public enum CollectiveEffect
{
    Helps,
    Neutral,
    Harms,
}

/// <summary>
/// One person's invitation to a decision for one function, and what that function says: the position and its effect on the
/// collective outcome (domain guide §3.2). It weighs nothing in the decision: it shows whose position prevailed.
/// </summary>
public sealed class FunctionalPosition : AggregateRoot
{
    private FunctionalPosition()
    {
    }

    /// <summary>Invites a person for a function. Refuses a decision that is in effect or has ended (<c>decision.over</c>).</summary>
    public FunctionalPosition(Decision decision, BusinessFunction function, PersonId person, PersonId by, DateOnly on)
    {
        Guard(!decision.IsOver && decision.StateOn(on) != DecisionState.InEffect, DecisionErrors.Over);
        Id = FunctionalPositionId.New();
        (Decision, Charter, Function, Person, InvitedBy, InvitedOn) = (decision.Id, decision.Charter, function, person, by, on);
        Record(new FunctionInvited(Charter, Decision, decision.Title, function, person));
    }

    public FunctionalPositionId Id { get; private set; }

    public DecisionId Decision { get; private set; }

    public CharterId Charter { get; private set; }

    public BusinessFunction Function { get; private set; }

    public PersonId Person { get; private set; }

    public PersonId InvitedBy { get; private set; }

    public DateOnly InvitedOn { get; private set; }

    /// <summary>None until the person has recorded it.</summary>
    public FunctionalStance? Stance { get; private set; }

    public string Words { get; private set; } = "";

    public CollectiveEffect? Effect { get; private set; }

    /// <summary>Why it helps or harms the collective outcome.</summary>
    public string EffectWords { get; private set; } = "";

    public DateOnly? RecordedOn { get; private set; }

    /// <summary>What the office says about whether it prevailed, where the program cannot tell; none: the program tells.</summary>
    public bool? SaidToPrevail { get; private set; }

    /// <summary>
    /// Records the function's position. Refuses everybody but the invited person (<c>decision.function.not_for_you</c>), a
    /// missing text, and a decision that is in effect or has ended (<c>decision.over</c>).
    /// </summary>
    public void Take(Decision decision, PersonId by, FunctionalStance stance, string words, CollectiveEffect effect, string effectWords, DateOnly today)
    {
        Guard(by == Person, DecisionErrors.NotInvited);
        Guard(!decision.IsOver && decision.StateOn(today) != DecisionState.InEffect, DecisionErrors.Over);
        var (said, why) = (Text.Required(words, Text.Paragraph, "decision.function.text", "A position", nameof(Words)),
            Text.Required(effectWords, Text.Line, "decision.function.effect", "A sentence on the collective outcome", nameof(EffectWords)));
        if ((Stance, Words, Effect, EffectWords) == (stance, said, effect, why))
        {
            return;
        }

        (Stance, Words, Effect, EffectWords, RecordedOn) = (stance, said, effect, why, today);
        Record(new FunctionalPositionRecorded(Charter, Decision, decision.Title, Function, stance, effect));
    }

    /// <summary>
    /// The office says whether the position prevailed. Refuses while the decision is open (<c>decision.function.not_ended</c>)
    /// and where nothing was recorded (<c>decision.function.silent</c>).
    /// </summary>
    public void Judge(Decision decision, bool prevailed, DateOnly today)
    {
        Guard(HasEnded(decision.StateOn(today)), DecisionErrors.NotEnded);
        Guard(Stance is not null, DecisionErrors.FunctionSilent);
        if (SaidToPrevail == prevailed)
        {
            return;
        }

        SaidToPrevail = prevailed;
        Record(new FunctionalPositionJudged(Charter, Decision, decision.Title, Function, prevailed));
    }

    /// <summary>
    /// Whether it prevailed: what the office said; else for = in effect, against = refused or withdrawn. Conditions cannot be
    /// told by comparing, so they stay open until the office says.
    /// </summary>
    public bool? Prevailed(DecisionState state) => !HasEnded(state) || Stance is null ? null
        : SaidToPrevail ?? Stance switch
        {
            FunctionalStance.For => state == DecisionState.InEffect,
            FunctionalStance.Against => state != DecisionState.InEffect,
            _ => null,
        };

    private static bool HasEnded(DecisionState state) => state is DecisionState.InEffect or DecisionState.Refused or DecisionState.Withdrawn or DecisionState.Lapsed;
}
