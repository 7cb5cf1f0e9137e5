using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>Something that a decision waits for: of whom, what, and until when.</summary>
public readonly record struct Awaited(PartnerId Party, string What, DateOnly By, bool IsOverdue);

/// <summary>
/// A decision in two sentences, as of a day: where it stands, and what becomes of it if nobody acts; with what is awaited
/// from whom until when (domain guide §3.2). It says what the rule and the calendar do, and decides nothing itself.
/// </summary>
public sealed record DecisionOutlook(string Now, string IfNobodyActs, IReadOnlyList<Awaited> Awaited)
{
    public static DecisionOutlook Of(
        Decision decision, IReadOnlyCollection<Voice> voices, IReadOnlyCollection<Challenge> challenges, Func<PartnerId, string> nameOf, DateOnly today)
    {
        var state = decision.StateOn(today);
        var duties = decision.StandingOn(today, voices).Duties;
        string Names(IEnumerable<PartnerId> parties) => Sentence.List([.. parties.Select(nameOf).Order(StringComparer.CurrentCulture)]);
        var silent = Names(duties.Where(d => d.What == DecisionStance.Consent).Select(d => d.Party));
        var against = Names(voices.Where(v => v.Stance == DecisionStance.Object).Select(v => v.Party));
        var (now, then) = state switch
        {
            DecisionState.Proposed => (
                today > decision.AnswerBy ? $"Overdue: {silent} should have answered by {Day(decision.AnswerBy)}." : $"Waits for {silent}, until {Day(decision.AnswerBy)}.",
                today > decision.AnswerBy
                    ? $"It stays proposed: silence is no consent. Any party may take it up to {Ladder.NameOf(LadderStep.Ipt)}."
                    : $"It stays proposed: silence is no consent. From {Day(decision.AnswerBy.AddDays(1))} on any party may take it up to {Ladder.NameOf(LadderStep.Ipt)}."),
            DecisionState.InComment => (
                $"Decided by {Names(decision.Deciders.Members)}; the others may comment until {Day(decision.AnswerBy)}.",
                $"It takes effect on {Day(decision.InEffectFrom!.Value)}, and whoever said nothing counts as having acknowledged it."),
            DecisionState.Blocked => (
                $"Blocked: {against} objected.",
                $"It stays blocked, until the objection is taken back, the proposal is withdrawn, or a party takes it up to {Ladder.NameOf(LadderStep.Ipt)}."),
            DecisionState.Escalated => OnTheLadder(decision.Escalation!, today),
            DecisionState.Decided => (
                $"Decided; it takes effect on {Day(decision.InEffectFrom!.Value)}.",
                decision.Kind == DecisionKind.Matter ? "It takes effect on that day by itself." : $"On that day the charter gets its next version; version {decision.CharterVersion} stays in force until then."),
            DecisionState.InEffect => ($"In effect since {Day(decision.InEffectFrom!.Value)}.", ""),
            DecisionState.Lapsed => ($"Lapsed. {decision.LapsedBecause}", ""),
            DecisionState.Refused => ($"Refused: {against} said no.", ""),
            _ => ("Withdrawn.", ""),
        };
        return new DecisionOutlook(now, then, [.. duties.OrderBy(d => nameOf(d.Party), StringComparer.CurrentCulture).Select(Due), .. AnswersOwed(decision, challenges, today)]);
    }

    private static (string Now, string Then) OnTheLadder(Escalation rung, DateOnly today)
    {
        var who = Ladder.NameOf(rung.Step);
        var now = today > rung.Due ? $"Overdue: {who} had until {Day(rung.Due)}." : $"Before {who}, until {Day(rung.Due)}.";
        return (now, rung.Step == LadderStep.Neutral
            ? "It stays open: a neutral person is the last stop. The parties still consent or object, or the proposal is withdrawn."
            : $"It stays open until a party takes it one rung further, to {Ladder.NameOf(rung.Step + 1)}; the parties may still agree.");
    }

    private static Awaited Due(Duty duty) => new(
        duty.Party, duty.What == DecisionStance.Consent ? "consent or objection" : "comment, if it wants to; silence acknowledges", duty.By, duty.IsOverdue);

    private static IEnumerable<Awaited> AnswersOwed(Decision decision, IEnumerable<Challenge> challenges, DateOnly today) =>
        from challenge in challenges
        where challenge.Answer is null && decision.State is not (DecisionState.Withdrawn or DecisionState.Refused or DecisionState.Lapsed)
        from decider in decision.Deciders.Members
        select new Awaited(decider, "written answer to a challenge", challenge.AnswerBy, challenge.IsOverdueOn(today));

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
