using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

/// <summary>The exit of a charter: its end follows from the notice, its duties from the plan, and the gate to closed from both (domain guide §4, §10).</summary>
public sealed class CharterExitTests
{
    private static readonly PartnerId Acme = PartnerId.New(), Borealis = PartnerId.New();
    private static readonly PersonId Ann = PersonId.New();
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly Charter _charter = ACharter.Ready(Acme, Borealis).InConvergence();
    private readonly ExitPlan _plan;

    public CharterExitTests()
    {
        _plan = new ExitPlan(_charter);
        _plan.Set(
            _charter, [ExitTriggerTerms.Of("A party gives notice.", 180), ExitTriggerTerms.Of("Safety is endangered.", 0)],
            [ExitDutyTerms.Of(ExitTopic.Data, "Data go back.", Acme, 30), ExitDutyTerms.Of(ExitTopic.Lessons, "Lessons are written down.", null, 0)]);
    }

    [Fact]
    public void The_end_follows_from_the_notice_and_each_duty_from_the_end()
    {
        var exit = Open(new ExitOpening(Borealis, Ann, 1, new DateOnly(2026, 11, 20), null, "Another way is better."));

        Assert.Equal((new DateOnly(2027, 5, 19), Stage.ExitActivated, Stage.Operational), (exit.EndsOn, _charter.Stage, exit.Before));
        Assert.Equal(
            [(new DateOnly(2027, 6, 18), (PartnerId?)Acme), (new DateOnly(2027, 5, 19), null)], exit.TasksOf(_plan).Select(t => (t.DueOn, t.Responsible)));
    }

    [Fact]
    public void Where_the_exit_domain_gives_longer_notice_that_counts()
    {
        _charter.Govern(DecisionDomain.Exit, WhoDecides.LedBy(Acme), "It runs the site.");
        _charter.SetTerms(DecisionDomain.Exit, DomainTerms.Of("Led.", null, 2, false, true, null, "", Protection.None, 10));
        var exit = Open(Opening(trigger: 2));

        Assert.Equal(new DateOnly(2026, 12, 7), exit.EndsOn);
    }

    [Fact]
    public void A_later_end_is_free_and_an_earlier_one_is_not()
    {
        InOperation();

        Assert.Equal("charter.exit.ends_too_early", Refused(() => Opened(Opening() with { EndsOn = new DateOnly(2027, 5, 21) })).Code);
        Assert.Equal(ExitErrors.EndsTooLate, Refused(() => Opened(Opening() with { EndsOn = new DateOnly(2037, 1, 1) })));
        Assert.Equal(new DateOnly(2027, 12, 31), Opened(Opening() with { EndsOn = new DateOnly(2027, 12, 31) }).EndsOn);
    }

    [Fact]
    public void Notice_is_given_today_or_within_the_week_before()
    {
        InOperation();

        Assert.Equal(ExitErrors.NoticeInFuture, Refused(() => Opened(Opening() with { NoticeOn = Today.AddDays(1) })));
        Assert.Equal(ExitErrors.NoticeTooOld, Refused(() => Opened(Opening() with { NoticeOn = Today.AddDays(-8) })));
        Assert.Equal(Today.AddDays(-7), Opened(Opening() with { NoticeOn = Today.AddDays(-7) }).NoticeOn);
    }

    [Fact]
    public void Only_a_party_by_a_trigger_of_the_plan_opens_it_and_only_in_operation()
    {
        Assert.Equal(ExitErrors.NotInOperation, Refused(() => Opened(Opening())));
        InOperation();

        Assert.Equal(CharterErrors.NotAParty, Refused(() => Opened(Opening() with { Party = PartnerId.New() })));
        Assert.Equal(ExitErrors.TriggerUnknown, Refused(() => Opened(Opening(trigger: 3))));
        Assert.Equal("charter.reason.missing", Refused(() => Opened(Opening() with { Reason = " " })).Code);
        Assert.Equal(ExitErrors.ByAPartyOnly, Refused(() => _charter.MoveTo(Stage.ExitActivated, "By hand.", GateFacts.None, ACharter.Now)));
    }

    [Fact]
    public void Who_opened_it_takes_it_back_before_the_end_and_the_charter_goes_on_as_before()
    {
        InOperation();
        _charter.At(Stage.UnderReview);
        var exit = Opened(Opening());

        Assert.Equal(ExitErrors.NotYoursToWithdraw, Refused(() => exit.Withdraw(_charter, Acme, Ann, "No.", Today, ACharter.Now)));
        Assert.Equal(ExitErrors.Ended, Refused(() => exit.Withdraw(_charter, Borealis, Ann, "Late.", exit.EndsOn, ACharter.Now)));
        Assert.Equal(CharterErrors.ReasonMissing, Refused(() => exit.Withdraw(_charter, Borealis, Ann, " ", Today, ACharter.Now)));
        exit.Withdraw(_charter, Borealis, Ann, "We go on.", exit.EndsOn.AddDays(-1), ACharter.Now);

        Assert.Equal((Stage.UnderReview, "We go on."), (_charter.Stage, exit.Withdrawn!.Reason));
        Assert.Equal(ExitErrors.NotRunning, Refused(() => exit.Withdraw(_charter, Borealis, Ann, "Again.", Today, ACharter.Now)));
    }

    [Fact]
    public void A_duty_is_done_once_shown_and_can_be_opened_again()
    {
        InOperation();
        var exit = Opened(Opening());
        var task = exit.TasksOf(_plan)[0];

        Assert.Equal(ExitErrors.DoneInFuture, Refused(() => task.Finish(_charter, exit, new ExitTaskDone(Ann, Today.AddDays(1), "A letter"), Today)));
        Assert.Equal(ExitErrors.DoneBeforeNotice, Refused(() => task.Finish(_charter, exit, new ExitTaskDone(Ann, Today.AddDays(-1), "A letter"), Today)));
        Assert.Equal("charter.exit.shown.missing", Refused(() => new ExitTaskDone(Ann, Today, " ")).Code);
        Assert.True(task.IsOverdueOn(task.DueOn.AddDays(1)) && !task.IsOverdueOn(task.DueOn));
        task.Finish(_charter, exit, new ExitTaskDone(Ann, Today, "A letter"), Today);
        Assert.False(task.IsOpen || task.IsOverdueOn(task.DueOn.AddDays(1)));
        task.Reopen(_charter, exit, "It was the wrong letter.");
        Assert.True(task.IsOpen);
        Assert.Equal(ExitErrors.TaskOpen, Refused(() => task.Reopen(_charter, exit, "Again.")));
    }

    [Fact]
    public void It_closes_when_the_notice_is_over_all_is_done_and_every_party_has_spoken()
    {
        InOperation();
        Opened(Opening());
        var facts = GateFacts.None with { Exit = new ExitFact(Today.AddDays(1), Today, [new OpenExitTask("Data go back.", Acme, Today)], [Acme, Borealis]) };

        Assert.Equal(
            ["charter.gate.exit_not_ended", "charter.gate.exit_task_open", "charter.gate.exit_not_evaluated", "charter.gate.exit_not_evaluated"],
            Gate.Missing(_charter, Stage.Closed, facts).Select(e => e.Code));
        Assert.Equal("charter.gate.no_exit", Assert.Single(Gate.Missing(_charter, Stage.Closed, GateFacts.None)).Code);
        _charter.MoveTo(Stage.Closed, "", GateFacts.None with { Exit = new ExitFact(Today, Today, [], []) }, ACharter.Now);
        Assert.True(_charter.IsOver);
    }

    [Fact]
    public void An_evaluation_needs_both_words_and_a_running_exit()
    {
        InOperation();
        var exit = Opened(Opening());
        var said = new ExitEvaluation(exit, Acme);

        Assert.Equal("charter.exit.achieved.missing", Refused(() => EvaluationWords.Of(" ", "Much")).Code);
        Assert.Equal("charter.exit.lessons.missing", Refused(() => EvaluationWords.Of("Much", " ")).Code);
        said.Give(_charter, exit, EvaluationWords.Of("Much", "More"), Ann, Today);
        Assert.Equal(("Much", "More", Today), (said.Achieved, said.Lessons, said.GivenOn));
        exit.Withdraw(_charter, Borealis, Ann, "We go on.", Today, ACharter.Now);
        Assert.Equal(ExitErrors.NotRunning, Refused(() => said.Give(_charter, exit, EvaluationWords.Of("Much", "Less"), Ann, Today)));
    }

    [Fact]
    public void An_exit_from_before_the_office_needs_a_source_and_an_end_before_the_charter_came()
    {
        InOperation();
        var past = new ExitOpening(Acme, Ann, 1, new DateOnly(2008, 6, 1), new DateOnly(2008, 12, 25), "The work was done.", "A report");

        Assert.Equal(ExitErrors.NotPast, Refused(() => CharterExit.OfThePast(_charter, _plan, past with { EndsOn = Today }, Today, Today, ACharter.Now)));
        Assert.Equal(ExitErrors.EvidenceMissing, Refused(() => CharterExit.OfThePast(_charter, _plan, past with { Evidence = "" }, Today, Today, ACharter.Now)));
        Assert.Equal("A report", CharterExit.OfThePast(_charter, _plan, past, Today, Today, ACharter.Now).Evidence);
    }

    private static ExitOpening Opening(int trigger = 1) => new(Borealis, Ann, trigger, Today, null, "Another way is better.");

    private CharterExit Open(ExitOpening opening)
    {
        InOperation();
        return Opened(opening);
    }

    private CharterExit Opened(ExitOpening opening) => CharterExit.Open(_charter, _plan, opening, WorkingCalendar.Default, Today, ACharter.Now);

    private void InOperation()
    {
        _charter.At(Stage.InReview);
        _charter.Agree([Acme, Borealis], ACharter.Now);
        _charter.MoveTo(Stage.Operational, "", GateFacts.None, ACharter.Now);
    }

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
