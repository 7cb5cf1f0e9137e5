using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Governance.Drift.ADriftCase;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

public sealed class DriftSignalTests
{
    private readonly DriftSignal _signal = new(
        CharterId.New(), new DriftFinding(DriftRule.D3, "pair", "fact", "A fact.", Day(2026), "Report", "50 %", "D3"), PersonId.New(), Today, Today.AddDays(30));

    [Fact]
    public void A_new_signal_waits_until_its_day_and_says_so()
    {
        Assert.Equal((SignalState.Open, Today.AddDays(30)), (_signal.State, _signal.DueOn));
        Assert.IsType<DriftSignalled>(Assert.Single(_signal.TakeEvents()));
    }

    [Fact]
    public void An_answered_signal_is_not_answered_again()
    {
        _signal.Dismiss("The report was wrong.");

        Assert.Equal(SignalErrors.NotOpen, Assert.Throws<RuleBroken>(() => _signal.Explain("Why.", Today.AddDays(1), Today)).Error);
        Assert.Equal(SignalErrors.NotOpen, Assert.Throws<RuleBroken>(() => _signal.Accept(AlignmentRequestId.New())).Error);
        Assert.Equal(SignalErrors.NotOpen, Assert.Throws<RuleBroken>(() => _signal.Assign(PersonId.New(), Today, Today)).Error);
    }

    [Fact]
    public void An_explanation_opens_again_after_its_day_and_not_before()
    {
        _signal.Explain("A single year.", Today.AddDays(10), Today);

        _signal.FindAgain(Today.AddDays(10), Today.AddDays(40));
        Assert.Equal(SignalState.Explained, _signal.State);
        _signal.FindAgain(Today.AddDays(11), Today.AddDays(41));
        Assert.Equal((SignalState.Open, Today.AddDays(41)), (_signal.State, _signal.DueOn));
    }

    [Fact]
    public void What_was_false_stays_away()
    {
        _signal.Dismiss("The report was wrong.");

        _signal.FindAgain(Today.AddYears(3), Today.AddYears(4));

        Assert.Equal(SignalState.False, _signal.State);
    }

    [Fact]
    public void An_explanation_needs_a_reason_and_a_day_to_come()
    {
        Assert.Equal(SignalErrors.UntilNotAfterToday, Assert.Throws<RuleBroken>(() => _signal.Explain("Why.", Today, Today)).Error);
        Assert.Equal("signal.reason.missing", Assert.Throws<RuleBroken>(() => _signal.Explain(" ", Today.AddDays(1), Today)).Error.Code);
        Assert.Equal(SignalErrors.DueBeforeToday, Assert.Throws<RuleBroken>(() => _signal.Assign(PersonId.New(), Today.AddDays(-1), Today)).Error);
    }
}
