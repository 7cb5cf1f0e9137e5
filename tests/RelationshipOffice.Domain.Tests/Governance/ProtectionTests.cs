using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Governance;

public sealed class ProtectionTests
{
    [Fact]
    public void The_same_rules_in_another_order_are_the_same_protection()
    {
        var one = Protection.Of([ProtectiveRule.RotatingChair, ProtectiveRule.Veto], "One vote each.");
        var other = Protection.Of([ProtectiveRule.Veto, ProtectiveRule.RotatingChair, ProtectiveRule.Veto], "One vote each.");

        Assert.Equal(one, other);
        Assert.Equal("a veto for each party, a rotating chair", one.ToString());
    }

    [Fact]
    public void Rules_without_a_reason_protect_nobody() =>
        Assert.Equal(Protection.ReasonMissing, Assert.Throws<RuleBroken>(() => Protection.Of([ProtectiveRule.Veto], " ")).Error);

    [Fact]
    public void A_reason_without_a_rule_is_refused() =>
        Assert.Equal(Protection.RuleMissing, Assert.Throws<RuleBroken>(() => Protection.Of([], "We trust each other.")).Error);

    [Fact]
    public void Nothing_at_all_is_no_protection() => Assert.Equal(Protection.None, Protection.Of([], ""));
}
