using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Domain.Tests.Charters;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

public sealed class DecisionTests
{
    [Fact]
    public void A_decision_keeps_version_type_and_rule_of_the_day_of_notice()
    {
        var (decision, ruling) = Under(WhoDecides.LedBy(A));

        Assert.Equal((1, Today, PeriodEnds), (decision.CharterVersion, decision.NoticedOn, decision.AnswerBy));
        Assert.Equal((GovernanceType.QuasiHierarchy, ruling.Sentence), (decision.Type, decision.Ruling.Sentence));
    }

    [Fact]
    public void Only_a_charter_in_force_knows_decisions()
    {
        var draft = ACharter.Ready(A, B);
        var matter = Matter.In(draft, DecisionDomain.Quality, []);

        Refused("decision.charter_not_in_force", () =>
            new Decision(draft, matter, DecisionRules.For(matter, [A, B], NameOf), Proposed(), Today, WorkingCalendar.Default));
    }

    [Fact]
    public void A_leader_cannot_shorten_the_comment_period()
    {
        Refused("decision.answer_by.too_soon", () => Under(WhoDecides.LedBy(A), Proposed(answerBy: PeriodEnds.AddDays(-1))));
        Assert.Equal(PeriodEnds.AddDays(-1), Under(WhoDecides.Network, Proposed(answerBy: PeriodEnds.AddDays(-1))).Decision.AnswerBy);
    }

    [Fact]
    public void An_owner_says_how_the_unit_was_heard()
    {
        Refused("decision.heard.missing", () => Under(WhoDecides.OwnedBy(A)));
        Assert.Equal("In the staff meeting of 3 November.", Under(WhoDecides.OwnedBy(A), Proposed(heard: "In the staff meeting of 3 November.")).Decision.Heard);
    }

    [Fact]
    public void A_change_of_type_that_changes_nothing_is_none() =>
        Refused("decision.change.none", () => Under(WhoDecides.LedBy(A), changeTo: WhoDecides.LedBy(A)));

    [Fact]
    public void A_late_consent_is_kept_counts_and_is_marked()
    {
        var (decision, _) = Under(WhoDecides.Network);

        var late = Position(decision, B, DecisionStance.Consent, PeriodEnds.AddDays(1));

        Assert.True(late.IsLate);
        Assert.False(Position(decision, C, DecisionStance.Consent, PeriodEnds).IsLate);
        decision.Settle([Says(A, DecisionStance.Consent), late.Voice, Says(C, DecisionStance.Consent)], PeriodEnds.AddDays(1));
        Assert.Equal((DecisionState.InEffect, PeriodEnds.AddDays(1)), (decision.State, decision.InEffectFrom));
    }

    [Fact]
    public void A_party_says_only_what_the_rule_gives_it()
    {
        var (led, _) = Under(WhoDecides.LedBy(A));

        Refused("decision.position.not_asked", () => Position(led, B, DecisionStance.Object, Today));
        Refused("decision.position.not_asked", () => Position(led, A, DecisionStance.Acknowledge, Today));
        Refused("decision.position.not_asked", () => Position(led, PartnerId.New(), DecisionStance.Acknowledge, Today));
        Refused("decision.position.text.missing", () => DecisionSaid.ByParty(DecisionStance.Object, " ", Somebody));
    }

    [Fact]
    public void A_position_changes_until_the_decision_is_in_effect_and_not_after()
    {
        var (decision, _) = Under(WhoDecides.LedBy(A));
        var position = Position(decision, A, DecisionStance.Consent, Today);
        decision.Settle([position.Voice], Today);

        Assert.Equal((DecisionState.InComment, DecisionState.InEffect), (decision.StateOn(PeriodEnds), decision.StateOn(PeriodEnds.AddDays(1))));
        Refused("decision.over", () => position.Take(decision, DecisionSaid.ByParty(DecisionStance.Object, "No.", Somebody), PeriodEnds.AddDays(1)));
        position.Take(decision, DecisionSaid.ByParty(DecisionStance.Object, "No.", Somebody), Today);
        decision.Settle([position.Voice], Today);
        Assert.Equal(DecisionState.Refused, decision.State);
        Refused("decision.over", () => Position(decision, B, DecisionStance.Acknowledge, Today));
    }

    [Fact]
    public void A_blocked_decision_climbs_the_ladder_without_skipping_a_rung()
    {
        var (decision, _) = Under(WhoDecides.Network);
        Refused("decision.escalation.not_stuck", () => decision.Escalate(Somebody, "It hurries.", Today, WorkingCalendar.Default));
        decision.Settle([Says(B, DecisionStance.Object)], Today);

        var rungs = new List<(LadderStep, DateOnly)>();
        for (var i = 0; i < 5; i++)
        {
            decision.Escalate(Somebody, "No agreement.", Today, WorkingCalendar.Default);
            rungs.Add((decision.Escalation!.Step, decision.Escalation.Due));
        }

        var five = new DateOnly(2026, 11, 30);
        Assert.Equal(
            [(LadderStep.Ipt, five), (LadderStep.Amt, five), (LadderStep.Rmt, PeriodEnds), (LadderStep.Jga, PeriodEnds), (LadderStep.Neutral, PeriodEnds)],
            rungs);
        Refused("decision.escalation.at_the_top", () => decision.Escalate(Somebody, "Again.", Today, WorkingCalendar.Default));
    }

    [Fact]
    public void What_is_withdrawn_stays_withdrawn()
    {
        var (decision, _) = Under(WhoDecides.Network);
        decision.Withdraw(Somebody, "Overtaken.", Today);

        decision.Settle([Says(A, DecisionStance.Consent), Says(B, DecisionStance.Consent), Says(C, DecisionStance.Consent)], Today);

        Assert.Equal(DecisionState.Withdrawn, decision.State);
        Refused("decision.over", () => decision.Withdraw(Somebody, "Again.", Today));
    }

    [Fact]
    public void An_answer_to_a_challenge_is_owed_in_ten_working_days_and_marked_when_late()
    {
        var (decision, _) = Under(WhoDecides.LedBy(A));
        var challenge = new Challenge(decision, ChallengeKind.Challenge, B, Somebody, "It doubles our cost.", Today, WorkingCalendar.Default);

        Assert.Equal(PeriodEnds, challenge.AnswerBy);
        Assert.True(challenge.IsOverdueOn(PeriodEnds.AddDays(1)));
        Refused("decision.challenge.not_yours", () => challenge.Reply(decision, B, Somebody, true, "Yes.", Today));
        challenge.Reply(decision, A, Somebody, false, "Safety asks for it.", PeriodEnds.AddDays(1));
        Assert.True(challenge.Answer!.IsLate);
        Refused("decision.challenge.answered", () => challenge.Reply(decision, A, Somebody, true, "Yes.", Today));
        Refused("decision.challenge.not_given", () => new Challenge(decision, ChallengeKind.Appeal, B, Somebody, "No.", Today, WorkingCalendar.Default));
    }

    [Theory]
    [InlineData(FunctionalStance.For, DecisionState.InEffect, true)]
    [InlineData(FunctionalStance.For, DecisionState.Refused, false)]
    [InlineData(FunctionalStance.Against, DecisionState.Withdrawn, true)]
    [InlineData(FunctionalStance.Against, DecisionState.InEffect, false)]
    [InlineData(FunctionalStance.WithConditions, DecisionState.InEffect, null)]
    [InlineData(FunctionalStance.For, DecisionState.Proposed, null)]
    public void The_program_tells_whether_a_function_prevailed(FunctionalStance stance, DecisionState state, bool? prevailed)
    {
        var (decision, _) = Under(WhoDecides.Network);
        var finance = new FunctionalPosition(decision, BusinessFunction.Finance, Somebody, Somebody, Today);
        Refused("decision.function.not_for_you", () => finance.Take(decision, PersonId.New(), stance, "Too dear.", CollectiveEffect.Harms, "Slower.", Today));

        finance.Take(decision, Somebody, stance, "Too dear.", CollectiveEffect.Harms, "It slows the outcome down.", Today);

        Assert.Equal(prevailed, finance.Prevailed(state));
    }

    [Fact]
    public void An_agreed_change_of_type_makes_the_next_version_and_ends_a_delegation()
    {
        var charter = InForce(WhoDecides.LedBy(A));

        charter.Amend(DecisionDomain.Quality, WhoDecides.Network, "Decided in the AMT.", DecisionId.New(), [A, B, C], Today);

        Assert.Equal((WhoDecides.Network, 2, 2), (charter.WhoDecidesOn(DecisionDomain.Quality), charter.LatestVersion, charter.CurrentVersion));
        Assert.Equal(("Decided in the AMT.", Today), (charter.Domains[0].Rule, charter.Domains[0].RulePublishedOn));
        Refused("charter.not_in_force", () => ACharter.Ready(A, B).Amend(DecisionDomain.Quality, WhoDecides.Network, "", DecisionId.New(), [A, B], Today));
    }

    [Fact]
    public void A_delegation_for_good_ends_only_when_every_party_consents()
    {
        var charter = InForce(WhoDecides.OwnedBy(A), DelegatedForGood());

        Refused("charter.delegation.for_good", () => charter.Amend(DecisionDomain.Quality, WhoDecides.Network, "", DecisionId.New(), [A, B], Today));
        Assert.True(charter.Domains[0].Terms.IsDelegated);
        charter.Amend(DecisionDomain.Quality, WhoDecides.Network, "", DecisionId.New(), [A, B, C], Today);
        Assert.False(charter.Domains[0].Terms.IsDelegated);
    }

    private static DecisionPosition Position(Decision decision, PartnerId party, DecisionStance stance, DateOnly on) =>
        new(decision, party, DecisionSaid.ByParty(stance, stance == DecisionStance.Object ? "No." : "", Somebody), on);

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);

    private static void Refused(string code, Func<object> act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);
}
