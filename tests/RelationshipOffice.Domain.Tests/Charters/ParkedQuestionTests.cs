using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters;

public sealed class ParkedQuestionTests
{
    private readonly PartnerId _acme = PartnerId.New();
    private readonly PersonId _person = PersonId.New();
    private readonly Charter _charter;

    public ParkedQuestionTests() => _charter = ACharter.Ready(_acme, PartnerId.New()).InConvergence();

    [Fact]
    public void A_question_is_settled_once_with_an_answer()
    {
        var question = Park();
        Assert.Equal("charter.parking.answer.missing", Refused(() => question.Settle(_charter, " ", _person, ACharter.Now)).Code);

        question.Settle(_charter, "The clinic pays.", _person, ACharter.Now);

        Assert.False(question.IsOpen);
        Assert.Equal(ParkingErrors.Settled, Refused(() => question.Settle(_charter, "Again.", _person, ACharter.Now)));
        Assert.Equal(ParkingErrors.Settled, Refused(() => question.Assign(_charter, new ParkedDuty(_acme, null))));
    }

    [Fact]
    public void It_is_opened_again_with_a_reason_only()
    {
        var question = Park();
        Assert.Equal(ParkingErrors.StillOpen, Refused(() => question.Reopen(_charter, "Why not.")));
        question.Settle(_charter, "The clinic pays.", _person, ACharter.Now);
        Assert.Equal(CharterErrors.ReasonMissing, Refused(() => question.Reopen(_charter, "")));

        question.Reopen(_charter, "Our board saw it otherwise.");

        Assert.True(question.IsOpen);
    }

    [Fact]
    public void Whoever_sees_to_it_is_a_party() =>
        Assert.Equal(ParkingErrors.OwnerNoParty, Refused(() => Park(PartnerId.New())));

    [Fact]
    public void An_open_question_and_an_open_round_are_named_at_the_gate()
    {
        var facts = ACharter.WithVision with { OpenQuestions = ["Who pays?"], OpenRound = 2 };

        var missing = Gate.Missing(_charter, Stage.InReview, facts);

        Assert.Equal(["charter.gate.round_open", "charter.gate.parking_lot"], missing.Select(m => m.Code));
        Assert.Contains("“Who pays?”", missing[1].Message, StringComparison.Ordinal);
        Assert.Equal("charter.gate.round_open", Assert.Single(Gate.Missing(_charter, Stage.StrawModel, facts)).Code);
        Assert.Empty(Gate.Missing(_charter, Stage.Withdrawn, facts));
    }

    private ParkedQuestion Park(PartnerId? owner = null) =>
        new(_charter, null, "Who pays?", _acme, _person, new ParkedDuty(owner ?? _acme, new DateOnly(2026, 12, 1)), ACharter.Now);

    private static Error Refused(Func<object> act) => Assert.Throws<RuleBroken>(act).Error;

    private static Error Refused(Action act) => Assert.Throws<RuleBroken>(act).Error;
}
