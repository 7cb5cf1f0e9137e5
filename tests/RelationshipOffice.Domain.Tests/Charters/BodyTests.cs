using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

/// <summary>Joint bodies, and what keeps an agreed charter from operation (domain guide §4).</summary>
public sealed class BodyTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly PartnerId _acme = PartnerId.New();
    private readonly PartnerId _borealis = PartnerId.New();
    private readonly PersonId _ada = PersonId.New();

    [Theory]
    [InlineData(1, 1, CadenceUnit.Month, "every month")]
    [InlineData(1, 2, CadenceUnit.Week, "every 2 weeks")]
    [InlineData(3, 1, CadenceUnit.Month, "3 times a month")]
    [InlineData(2, 12, CadenceUnit.Month, "twice a year")]
    [InlineData(1, 3, CadenceUnit.Month, "every quarter")]
    [InlineData(2, 5, CadenceUnit.Week, "twice every 5 weeks")]
    public void A_cadence_reads_as_people_say_it(int times, int every, CadenceUnit unit, string words) =>
        Assert.Equal(words, Cadence.Of(times, every, unit).ToString());

    [Fact]
    public void A_matter_goes_up_and_never_down_or_to_a_secretariat()
    {
        var charter = ACharter.Between(_acme, _borealis);
        var team = ABody(charter, BodyLevel.Amt);
        var secretariat = ABody(charter, BodyLevel.Secretariat);

        Assert.Equal(BodyErrors.EscalatesDown, Refused(() => new Body(charter, Terms(BodyLevel.Rmt), team)));
        Assert.Equal(BodyErrors.EscalatesDown, Refused(() => new Body(charter, Terms(BodyLevel.Ipt), secretariat)));
        Assert.Equal(BodyErrors.Unknown, Refused(() => new Body(charter, Terms(BodyLevel.Ipt), ABody(ACharter.Between(_acme), BodyLevel.Amt))));
        Assert.Equal(team.Id, new Body(charter, Terms(BodyLevel.Ipt), team).EscalatesTo);
    }

    [Fact]
    public void What_is_signed_changes_no_more_but_members_do()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence();
        var body = ABody(charter, BodyLevel.Rmt);
        charter.At(Stage.InReview);

        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => body.Change(charter, Terms(BodyLevel.Amt), null)));
        Assert.Equal(CharterErrors.FrozenForSigning, Refused(() => body.Dissolve(charter, "No need.")));
        Assert.Equal(BodyErrors.MeetsOnceAgreed, Refused(() => body.Meet(charter, true, Today, "Folder", Today)));
        charter.Agree([_acme, _borealis], ACharter.Now);
        var side = new BodySide(charter, body, _acme);
        side.Staff(charter, body, [(_ada, BodyDuty.Chair)], Today);

        Assert.Equal(_ada, Assert.Single(side.Members).Person);
        Assert.Equal(BodyErrors.MeetingInFuture, Refused(() => body.Meet(charter, true, Today.AddDays(1), "Folder", Today)));
        Assert.Equal(BodyErrors.MeetingUnstaffed, Refused(() => body.Meet(charter, false, Today, "Folder", Today)));
        Assert.Equal("charter.body.minutes.missing", Refused(() => body.Meet(charter, true, Today, " ", Today)).Code);
        body.Meet(charter, true, Today, "Folder", Today);
        Assert.Equal((Today, "Folder"), (body.FirstMetOn, body.FirstMinutes));
    }

    [Fact]
    public void Who_stays_in_a_body_keeps_the_day_since_when()
    {
        var charter = ACharter.Between(_acme, _borealis);
        var body = ABody(charter, BodyLevel.Rmt);
        var (side, bo) = (new BodySide(charter, body, _acme), PersonId.New());
        side.Staff(charter, body, [(_ada, BodyDuty.Chair)], Today);
        side.TakeEvents();

        side.Staff(charter, body, [(_ada, BodyDuty.Member), (bo, BodyDuty.Chair)], Today.AddDays(9));

        Assert.Equal([(bo, BodyDuty.Chair, Today.AddDays(9)), (_ada, BodyDuty.Member, Today)], side.Members.Select(m => (m.Person, m.Duty, m.Since)));
        Assert.Equal(2, side.TakeEvents().Count);
        side.Staff(charter, body, [(bo, BodyDuty.Chair)], Today.AddDays(10));
        Assert.Equal(_ada, Assert.IsType<BodyMemberLeft>(Assert.Single(side.TakeEvents())).Person);
    }

    [Fact]
    public void A_side_names_each_person_and_each_duty_once()
    {
        var charter = ACharter.Between(_acme, _borealis);
        var body = ABody(charter, BodyLevel.Rmt);
        var side = new BodySide(charter, body, _acme);

        Assert.Equal(BodyErrors.MemberTwice, Refused(() => side.Staff(charter, body, [(_ada, BodyDuty.Chair), (_ada, BodyDuty.Member)], Today)));
        Assert.Equal(BodyErrors.DutyTwice, Refused(() => side.Staff(charter, body, [(_ada, BodyDuty.Chair), (PersonId.New(), BodyDuty.Chair)], Today)));
        Assert.Equal(BodyErrors.TooManyMembers, Refused(() => side.Staff(charter, body, [.. Enumerable.Range(0, 21).Select(_ => (PersonId.New(), BodyDuty.Member))], Today)));
        Assert.Equal(CharterErrors.NotAParty, Refused(() => new BodySide(charter, body, PartnerId.New())));
    }

    [Fact]
    public void Agreed_is_not_operational_until_each_body_is_staffed_on_every_side_and_has_met()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence().At(Stage.InReview);
        charter.Agree([_acme, _borealis], ACharter.Now);
        GateFacts Facts(params BodyFact[] bodies) => ACharter.WithVision with { Bodies = bodies };

        var missing = Gate.Missing(charter, Stage.Operational, Facts(
            new BodyFact(BodyId.New(), "Team", BodyLevel.Rmt, [_acme], HasMet: false),
            new BodyFact(BodyId.New(), "Secretariat", BodyLevel.Secretariat, [_acme], HasMet: true)));

        Assert.Equal(["charter.gate.body_not_staffed", "charter.gate.body_not_met"], missing.Select(m => m.Code));
        Assert.Empty(Gate.Missing(charter, Stage.Operational, Facts(new BodyFact(BodyId.New(), "Team", BodyLevel.Rmt, [_acme, _borealis], HasMet: true))));
    }

    [Fact]
    public void Review_needs_a_body_and_a_way_to_end()
    {
        var charter = ACharter.Ready(_acme, _borealis).InConvergence();

        Assert.Equal(
            ["charter.gate.no_body", "charter.gate.no_exit_plan"],
            Gate.Missing(charter, Stage.InReview, ACharter.WithVision with { Bodies = [], HasExitPlan = false }).Select(e => e.Code));
    }

    [Fact]
    public void A_ladder_goes_up_through_bodies_and_ends_with_somebody_neutral()
    {
        var charter = ACharter.Between(_acme, _borealis);
        var (low, high, secretariat) = (ABody(charter, BodyLevel.Amt), ABody(charter, BodyLevel.Jga), ABody(charter, BodyLevel.Secretariat));
        var ladder = new EscalationLadder(charter);

        Assert.Equal(LadderErrors.RungsOutOfRange, Refused(() => ladder.Set(charter, [], "A judge")));
        Assert.Equal(LadderErrors.Order, Refused(() => ladder.Set(charter, [(high, 5), (low, 5)], "A judge")));
        Assert.Equal(LadderErrors.Order, Refused(() => ladder.Set(charter, [(secretariat, 5)], "A judge")));
        Assert.Equal(LadderErrors.BodyTwice, Refused(() => ladder.Set(charter, [(low, 5), (low, 5)], "A judge")));
        Assert.Equal(LadderErrors.DaysOutOfRange, Refused(() => ladder.Set(charter, [(low, 0)], "A judge")));
        Assert.Equal("charter.ladder.neutral.missing", Refused(() => ladder.Set(charter, [(low, 5)], " ")).Code);
        ladder.Set(charter, [(low, 5), (high, 10)], "A judge");
        ladder.Set(charter, [(high, 7)], "A judge");

        Assert.Equal([(1, high.Id, 7)], ladder.Rungs.Select(r => (r.Place, r.Body, r.Days)));
    }

    [Fact]
    public void An_open_book_speaks_of_parties_and_an_exit_plan_has_a_trigger()
    {
        var charter = ACharter.Between(_acme, _borealis);

        Assert.Equal(OpenBookErrors.RhythmMissing, Refused(() => OpenBookTerms.Shown(_acme, "Cost", PartnerSet.Empty, null, "")));
        Assert.Equal(OpenBookErrors.ToItself, Refused(() => OpenBookTerms.Shown(_acme, "Cost", new PartnerSet([_acme]), OpenBookRhythm.Monthly, "")));
        Assert.Equal("charter.party.unknown", Refused(() => new OpenBookItem(charter, OpenBookTerms.Private(PartnerId.New(), "Wages"))).Code);
        var plan = new ExitPlan(charter);
        Assert.Equal(ExitPlanErrors.TriggerMissing, Refused(() => plan.Set(charter, [], [])));
        Assert.Equal(ExitPlanErrors.NoticeOutOfRange, Refused(() => ExitTriggerTerms.Of("Notice", -1)));
        Assert.Equal("charter.party.unknown", Refused(() => plan.Set(
            charter, [ExitTriggerTerms.Of("Notice", 90)], [ExitDutyTerms.Of(ExitTopic.Data, "Back", PartnerId.New(), 30)])).Code);
    }

    private static Body ABody(Charter charter, BodyLevel level) => new(charter, Terms(level), null);

    private static BodyTerms Terms(BodyLevel level) => BodyTerms.Of(level.ToString(), level, "Settles what is open.", Cadence.Of(1, 1, CadenceUnit.Month), 1);

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
