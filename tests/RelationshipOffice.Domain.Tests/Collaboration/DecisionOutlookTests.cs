using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

public sealed class DecisionOutlookTests
{
    private static readonly DateOnly After = PeriodEnds.AddDays(1);

    [Fact]
    public void A_network_waits_for_those_who_have_not_spoken_and_silence_is_no_consent()
    {
        var (decision, _) = Under(WhoDecides.Network);

        var outlook = Look(decision, Today, Says(A, DecisionStance.Consent));

        Assert.Equal("Waits for Bolt and Cord, until 7 December 2026.", outlook.Now);
        Assert.Equal("It stays proposed: silence is no consent. From 8 December 2026 on any party may take it up to the working team (IPT).", outlook.IfNobodyActs);
        Assert.Equal([(B, PeriodEnds, false), (C, PeriodEnds, false)], outlook.Awaited.Select(a => (a.Party, a.By, a.IsOverdue)));
    }

    [Fact]
    public void After_the_last_day_it_says_who_is_overdue()
    {
        var (decision, _) = Under(WhoDecides.Network);

        var outlook = Look(decision, After, Says(A, DecisionStance.Consent), Says(B, DecisionStance.Consent));

        Assert.Equal("Overdue: Cord should have answered by 7 December 2026.", outlook.Now);
        Assert.True(Assert.Single(outlook.Awaited).IsOverdue);
    }

    [Fact]
    public void A_leader_s_decision_takes_effect_by_itself_and_silence_acknowledges()
    {
        var (decision, _) = Under(WhoDecides.LedBy(A));

        var outlook = Look(decision, Today, Says(A, DecisionStance.Consent));

        Assert.Equal("Decided by Acme; the others may comment until 7 December 2026.", outlook.Now);
        Assert.Equal("It takes effect on 8 December 2026, and whoever said nothing counts as having acknowledged it.", outlook.IfNobodyActs);
        Assert.Equal([B, C], outlook.Awaited.Select(a => a.Party));
    }

    [Fact]
    public void An_objection_blocks_and_each_rung_says_what_follows()
    {
        var (decision, _) = Under(WhoDecides.Network);
        Assert.Equal("Blocked: Bolt objected.", Look(decision, Today, Says(B, DecisionStance.Object)).Now);

        decision.Escalate(Somebody, "No agreement.", Today, WorkingCalendar.Default);

        var outlook = Look(decision, Today, Says(B, DecisionStance.Object));
        Assert.Equal("Before the working team (IPT), until 30 November 2026.", outlook.Now);
        Assert.Contains("one rung further, to the tactical team (AMT)", outlook.IfNobodyActs, StringComparison.Ordinal);
        Assert.StartsWith("Overdue: the working team (IPT)", Look(decision, new DateOnly(2026, 12, 1), Says(B, DecisionStance.Object)).Now, StringComparison.Ordinal);
    }

    [Fact]
    public void A_challenge_awaits_the_answer_of_whoever_decides()
    {
        var (decision, _) = Under(WhoDecides.LedBy(A));
        var challenge = new Challenge(decision, ChallengeKind.Challenge, B, Somebody, "It doubles our cost.", Today, WorkingCalendar.Default);
        decision.Settle([Says(A, DecisionStance.Consent)], Today);

        var owed = Assert.Single(DecisionOutlook.Of(decision, [Says(A, DecisionStance.Consent)], [challenge], NameOf, After).Awaited);

        Assert.Equal((A, "written answer to a challenge", PeriodEnds, true), (owed.Party, owed.What, owed.By, owed.IsOverdue));
    }

    [Fact]
    public void What_has_ended_awaits_nothing()
    {
        var (decision, _) = Under(WhoDecides.LedBy(A));
        var refused = Look(decision, Today, Says(A, DecisionStance.Object));

        Assert.Equal(("Refused: Acme said no.", "", 0), (refused.Now, refused.IfNobodyActs, refused.Awaited.Count));
    }

    [Fact]
    public void Periods_are_those_that_the_office_set()
    {
        var calendar = new WorkingCalendar([DayOfWeek.Saturday, DayOfWeek.Sunday], [])
        {
            Periods = new Periods { CommentDays = 5, AnswerDays = 3, IptDays = 2 },
        };
        var charter = InForce(WhoDecides.LedBy(A));
        var matter = Matter.In(charter, DecisionDomain.Quality, []);
        var decision = new Decision(charter, matter, DecisionRules.For(matter, [A, B, C], NameOf), Proposed(), Today, calendar);

        Assert.Equal(new DateOnly(2026, 11, 30), decision.AnswerBy);
        Assert.Equal(new DateOnly(2026, 11, 26), new Challenge(decision, ChallengeKind.Waiver, B, Somebody, "Too soon.", Today, calendar).AnswerBy);
        decision.Escalate(Somebody, "Nobody answered.", new DateOnly(2026, 12, 1), calendar);
        Assert.Equal(new DateOnly(2026, 12, 3), decision.Escalation!.Due);
    }

    private static DecisionOutlook Look(Decision decision, DateOnly on, params Voice[] voices)
    {
        decision.Settle(voices, on);
        return DecisionOutlook.Of(decision, voices, [], NameOf, on);
    }
}
