using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class RoundTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private readonly PartnerId _acme = PartnerId.New();
    private readonly PersonId _person = PersonId.New();
    private readonly Charter _charter;
    private readonly Statement _statement;

    public RoundTests()
    {
        _charter = ACharter.Ready(_acme, PartnerId.New()).InConvergence();
        _statement = new Statement(_charter, Section.Vision, "In 14 days.", 1);
    }

    [Fact]
    public void A_round_begins_in_convergence_with_a_day_that_has_not_passed()
    {
        Assert.Equal(RoundErrors.DueMissing, Refused(() => RoundPlan.Of(null, "")));
        Assert.Equal(RoundErrors.DuePassed, Refused(() => Open(Today.AddDays(-1))));
        Assert.Equal(RoundErrors.OnlyInConvergence, Refused(() => new Round(
            ACharter.Between(_acme), 1, RoundPlan.Of(Today, ""), _person, ACharter.Now, Today)));
        Assert.True(Open(Today).IsOpen);
    }

    [Fact]
    public void A_round_closes_once_and_only_then_into_a_record()
    {
        var round = Open(Today);
        Assert.Equal(RoundErrors.StillOpen, Refused(() => new RoundRecord(round, RoundMoment.Closed, "{}", ACharter.Now)));

        round.Close(_person, ACharter.Now);

        Assert.True(new RoundRecord(round, RoundMoment.Closed, "{}", ACharter.Now).IsIntact);
        Assert.Equal(RoundErrors.Closed, Refused(() => round.Close(_person, ACharter.Now)));
    }

    [Fact]
    public void A_party_is_done_with_what_it_answered_and_with_what_it_left_open()
    {
        var (round, other) = (Open(Today), StatementId.New());
        var turn = new RoundTurn(round, _acme);

        turn.End(round, _person, [_statement.Id], ACharter.Now.AddHours(1));

        Assert.True(turn.IsDoneWith([_statement.Id]));
        Assert.False(turn.IsDoneWith([_statement.Id, other]));
        Assert.Equal(ACharter.Now.AddHours(1), turn.Since);
        turn.TakeBack(round, ACharter.Now.AddHours(2));
        Assert.Equal(RoundErrors.NotDone, Refused(() => turn.TakeBack(round, ACharter.Now)));
    }

    [Fact]
    public void Nothing_happens_in_a_closed_round()
    {
        var round = Open(Today);
        var turn = new RoundTurn(round, _acme);
        round.Close(_person, ACharter.Now);

        Assert.Equal(RoundErrors.Closed, Refused(() => turn.End(round, _person, [], ACharter.Now)));
        Assert.Equal(RoundErrors.Closed, Refused(() => turn.Remind(round, ReminderCause.ByOffice, ACharter.Now)));
    }

    [Fact]
    public void A_reminder_of_the_office_does_not_stand_in_the_way_of_the_one_that_the_day_brings()
    {
        var round = Open(Today);
        var turn = new RoundTurn(round, _acme);

        turn.Remind(round, ReminderCause.DueSoon, ACharter.Now);
        turn.Remind(round, ReminderCause.ByOffice, ACharter.Now);

        Assert.Equal((ReminderCause.ByOffice, ReminderCause.DueSoon), (turn.Reminded!.Cause, turn.SentByItself!.Value));
    }

    [Fact]
    public void What_comes_after_the_close_is_kept_with_its_stance()
    {
        var round = Open(Today);
        var taken = PositionTaken.ByParty(Stance.Object, "In 10 days.", _person);
        Assert.Equal(RoundErrors.StillOpen, Refused(() => StatementComment.Late(_statement, round, _acme, taken, ACharter.Now)));
        round.Close(_person, ACharter.Now);

        var late = StatementComment.Late(_statement, round, _acme, taken, ACharter.Now);

        Assert.Equal((1, Stance.Object, "In 10 days."), (late.LateForRound, late.LateStance, late.Words));
    }

    [Fact]
    public void Words_taken_over_ask_also_the_party_whose_they_are()
    {
        var position = new Position(_charter, _statement, _acme, PositionTaken.ByParty(Stance.Object, "In 10 days.", _person));

        position.TakeOver(_charter, _statement);

        Assert.Equal("In 10 days.", _statement.Words);
        Assert.True(position.IsStaleFor(_statement.Wording));
        Assert.Equal(RoundErrors.NoCounterText, Refused(() => position.TakeOver(_charter, _statement)));
    }

    private Round Open(DateOnly due) => new(_charter, 1, RoundPlan.Of(due, ""), _person, ACharter.Now, Today);

    private static Error Refused(Func<object> act) => Assert.Throws<RuleBroken>(act).Error;

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
