using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Domain.Tests.Collaboration;

public sealed class FunctionBalanceTests
{
    [Fact]
    public void Nothing_is_said_before_a_decision_has_ended() => Assert.Equal(
        "2 recorded; no decision has ended yet, so nothing can be said.",
        Of(new(BusinessFunction.Finance, CollectiveEffect.Helps, null), new(BusinessFunction.Finance, CollectiveEffect.Harms, null)).Sentence);

    [Fact]
    public void What_prevailed_is_told_with_what_it_did_for_the_collective_outcome() => Assert.Equal(
        "Prevailed in 2 of 3 decisions that ended: it helped the collective outcome in 1, and harmed it in 1. In 1 it did not prevail, though it would have helped.",
        Of(
            new(BusinessFunction.Finance, CollectiveEffect.Helps, true), new(BusinessFunction.Finance, CollectiveEffect.Harms, true),
            new(BusinessFunction.Finance, CollectiveEffect.Helps, false), new(BusinessFunction.Finance, CollectiveEffect.Helps, null)).Sentence);

    [Fact]
    public void A_function_that_never_prevailed_is_said_so_and_no_more() => Assert.Equal(
        "Prevailed in 0 of 1 decision that ended.", Of(new FunctionVoice(BusinessFunction.Legal, CollectiveEffect.Harms, false)).Sentence);

    [Fact]
    public void An_invitation_without_a_position_counts_nowhere() =>
        Assert.Empty(FunctionBalance.Of([new FunctionVoice(BusinessFunction.Legal, null, null)]));

    private static FunctionBalance Of(params FunctionVoice[] voices) => Assert.Single(FunctionBalance.Of(voices));
}
