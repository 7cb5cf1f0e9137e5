using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

/// <summary>A domain may ask for notice before a leader's decision takes effect.</summary>
public sealed class NoticeTests
{
    private static readonly DomainTerms FifteenDays = DomainTerms.Of("A rule.", null, 2, false, true, null, null, Protection.None, 15);
    private static readonly DateOnly NoticeEnds = new(2026, 12, 14);

    [Fact]
    public void A_leader_s_decision_waits_for_the_end_of_the_notice() =>
        Assert.Equal(NoticeEnds, Under(WhoDecides.LedBy(A), terms: FifteenDays).Decision.WantedOn);

    [Fact]
    public void An_earlier_day_of_effect_is_refused()
    {
        var refused = Assert.Throws<RuleBroken>(() =>
            Under(WhoDecides.LedBy(A), Proposed(wanted: NoticeEnds.AddDays(-1)), FifteenDays));

        Assert.Equal(DecisionErrors.NoticeTooShort, refused.Error);
    }

    [Fact]
    public void A_network_decides_without_it() => Assert.Null(Under(WhoDecides.Network, terms: FifteenDays).Decision.WantedOn);

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public void Notice_beyond_its_range_is_refused(int days)
    {
        var refused = Assert.Throws<RuleBroken>(() => DomainTerms.Of("A rule.", null, 2, false, false, null, null, Protection.None, days));

        Assert.Equal(DomainTerms.NoticeOutOfRange, refused.Error);
    }
}
