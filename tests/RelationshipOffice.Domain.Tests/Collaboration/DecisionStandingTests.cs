using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Collaboration.DecisionStance;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

public sealed class DecisionStandingTests
{
    private static readonly DateOnly After = PeriodEnds.AddDays(1);

    // Rule, what A, B and C say (c consent, o object, a acknowledge, - nothing), escalated, day -> state.
    [Theory]
    [InlineData("network", "c--", false, 0, DecisionState.Proposed)]
    [InlineData("network", "c--", false, 40, DecisionState.Proposed)]
    [InlineData("network", "cc-", false, 40, DecisionState.Proposed)]
    [InlineData("network", "cco", false, 0, DecisionState.Blocked)]
    [InlineData("network", "occ", false, 0, DecisionState.Blocked)]
    [InlineData("network", "cco", true, 0, DecisionState.Escalated)]
    [InlineData("network", "cc-", true, 0, DecisionState.Escalated)]
    [InlineData("network", "ccc", true, 0, DecisionState.InEffect)]
    [InlineData("network", "ccc", false, 0, DecisionState.InEffect)]
    [InlineData("led", "---", false, 40, DecisionState.Proposed)]
    [InlineData("led", "c--", false, 0, DecisionState.InComment)]
    [InlineData("led", "c--", false, 14, DecisionState.InComment)]
    [InlineData("led", "c--", false, 15, DecisionState.InEffect)]
    [InlineData("led", "caa", false, 0, DecisionState.InComment)]
    [InlineData("led", "o--", false, 0, DecisionState.Refused)]
    [InlineData("protected", "c--", false, 40, DecisionState.Proposed)]
    [InlineData("protected", "cco", false, 0, DecisionState.Blocked)]
    [InlineData("protected", "ccc", false, 0, DecisionState.InEffect)]
    [InlineData("protected", "occ", false, 0, DecisionState.Refused)]
    [InlineData("owned", "---", false, 0, DecisionState.Proposed)]
    [InlineData("owned", "c--", false, 0, DecisionState.InEffect)]
    [InlineData("owned", "o--", false, 0, DecisionState.Refused)]
    public void The_program_computes_the_state(string rule, string said, bool escalated, int days, DecisionState state)
    {
        var standing = DecisionStanding.Of(RulingOf(rule), new DecisionDays(Today, PeriodEnds, null), Voices(said), escalated, Today.AddDays(days));

        Assert.Equal(state, standing.State);
    }

    [Fact]
    public void Silence_is_never_consent_in_a_network()
    {
        var standing = Standing("network", "cc-", After.AddYears(1));

        Assert.Equal([new Duty(C, Consent, PeriodEnds, true)], standing.Duties);
        Assert.Null(standing.InEffectFrom);
    }

    [Fact]
    public void Followers_are_asked_to_acknowledge_until_the_period_ends_and_not_after()
    {
        Assert.Equal([new Duty(C, Acknowledge, PeriodEnds, false)], Standing("led", "ca-", PeriodEnds).Duties);
        Assert.Empty(Standing("led", "ca-", After).Duties);
    }

    [Fact]
    public void A_decision_waits_for_the_day_that_was_wanted()
    {
        var days = new DecisionDays(Today, PeriodEnds, After.AddDays(30));

        Assert.Equal(DecisionState.InComment, DecisionStanding.Of(RulingOf("led"), days, Voices("c--"), false, PeriodEnds).State);
        Assert.Equal(DecisionState.Decided, DecisionStanding.Of(RulingOf("led"), days, Voices("c--"), false, After).State);
        Assert.Equal(DecisionState.InEffect, DecisionStanding.Of(RulingOf("led"), days, Voices("c--"), false, After.AddDays(30)).State);
    }

    [Fact]
    public void A_wanted_day_within_the_comment_period_does_not_shorten_it() => Assert.Equal(
        After, DecisionStanding.Of(RulingOf("led"), new DecisionDays(Today, PeriodEnds, Today), Voices("c--"), false, Today).InEffectFrom);

    [Fact]
    public void Nothing_takes_effect_before_the_last_consent()
    {
        Voice[] voices = [Says(A, Consent), Says(B, Consent), Says(C, Consent, After.AddDays(3))];

        Assert.Equal(After.AddDays(3), DecisionStanding.Of(RulingOf("network"), new DecisionDays(Today, PeriodEnds, null), voices, false, After.AddDays(3)).InEffectFrom);
    }

    private static DecisionStanding Standing(string rule, string said, DateOnly on) =>
        DecisionStanding.Of(RulingOf(rule), new DecisionDays(Today, PeriodEnds, null), Voices(said), false, on);

    private static Ruling RulingOf(string rule) => DecisionRules.For(
        new Matter(
            DecisionDomain.Quality,
            rule switch { "network" => WhoDecides.Network, "owned" => WhoDecides.OwnedBy(A), _ => WhoDecides.LedBy(A) },
            null,
            rule == "protected" ? [ProtectedSubject.Payment] : []),
        [A, B, C], NameOf);

    private static List<Voice> Voices(string said) =>
    [
        .. said.Zip([A, B, C]).Where(s => s.First != '-')
            .Select(s => Says(s.Second, s.First switch { 'c' => Consent, 'o' => DecisionStance.Object, _ => Acknowledge })),
    ];
}
