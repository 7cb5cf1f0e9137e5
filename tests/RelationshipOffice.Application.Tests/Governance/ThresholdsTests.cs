using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class ThresholdsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task An_old_verdict_is_explained_by_the_thresholds_of_its_day()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.DependsAsync(one, other, 75);
        await office.DependsAsync(other, one, 0);
        var charter = await office.ANetworkAsync(one, other);
        await office.JudgeAsync();

        await ChangeAsync(c => (c.EqualUpTo, c.TiltedUpTo) = (60, 80));
        await office.JudgeAsync();

        var history = (await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).History;
        Assert.Equal(2, history.Count);
        var (now, before) = (await OpenAsync(history[0]), await OpenAsync(history[1]));
        Assert.Equal((Validity.Valid, 60m), (Gap(now), now.Verdict.Settings.EqualUpTo));
        Assert.Equal((Validity.Invalid, 20m), (Gap(before), before.Verdict.Settings.EqualUpTo));
        Assert.NotEqual(before.ThresholdsNow, before.Verdict.ThresholdsNumber);
        var kept = (await Door.AskAsync(new GetThresholds()).ValueAsync()).Versions[0];
        Assert.Equal("About equal up to a gap of: 20 → 60 points; Tilted up to a gap of: 40 → 80 points", kept.Changes);
    }

    [Theory]
    [InlineData(nameof(ChangeThresholds.ControlAbove), 49, "thresholds.off_scale")]
    [InlineData(nameof(ChangeThresholds.ControlAbove), null, "thresholds.number.missing")]
    [InlineData(nameof(ChangeThresholds.ShareWeight), 41, "thresholds.weights.not_100")]
    [InlineData(nameof(ChangeThresholds.InfluenceFrom), 60, "thresholds.influence.above_control")]
    [InlineData(nameof(ChangeThresholds.TiltedUpTo), 5, "thresholds.tilted.below_equal")]
    [InlineData(nameof(ChangeThresholds.TwoOrThreeAlternatives), 1, "thresholds.alternatives.order")]
    public async Task What_makes_no_sense_is_refused_at_its_field(string field, int? value, string code)
    {
        var refused = await Door.SendAsync(await ChangedAsync(c => typeof(ChangeThresholds).GetProperty(field)!.SetValue(c, (decimal?)value)));

        Assert.Equal((code, field), (Assert.Single(refused.Errors).Code, refused.Errors[0].Field));
    }

    [Fact]
    public async Task A_reason_is_needed_and_an_older_version_is_a_conflict()
    {
        await Door.SendAsync(await ChangedAsync(c => c.Reason = " ")).RefusedAsync(ThresholdErrors.ReasonMissing);
        var stale = await ChangedAsync(c => c.FactMonths = 18);
        await ChangeAsync(c => c.FactMonths = 24);

        await Door.SendAsync(stale).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_an_officer_changes_them()
    {
        var command = await ChangedAsync(c => c.FactMonths = 6);

        await office.As((await office.ASideAsync()).Manager).SendAsync(command).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(await office.APersonAsync("Eve", Roles.Executive)).SendAsync(command).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task Each_number_can_be_set_and_comes_back_as_it_was_set()
    {
        await ChangeAsync(c => (c.ProposedAbove, c.CleanAudits, c.LowUpTo, c.SpreadFrom, c.NeutralDays) = (80, 5, 3, 2, 20));

        var now = (await Door.AskAsync(new GetThresholds()).ValueAsync()).Set;
        Assert.Equal((80m, 5, 3m, 2, 20), (now.Drift.ProposedAbove, now.Drift.CleanAudits, now.Fit.LowUpTo, now.Fit.SpreadFrom, now.Periods.NeutralDays));
        Assert.All(ThresholdLimits.All, l => Assert.NotNull(typeof(ChangeThresholds).GetProperty(l.Field)));
        Assert.Equal(now, ChangeThresholds.From(0, now).Set);
    }

    [Fact]
    public async Task Another_comment_period_counts_for_new_decisions_and_moves_none_that_runs()
    {
        var charter = await office.AnAgreedCharterAsync();
        var running = await office.ProposedAsync(charter, DecisionDomain.Volume);
        var by = (await office.SeenAsync(running)).AnswerBy;

        await ChangeAsync(c => c.CommentDays = 15);

        Assert.Equal(by, (await office.SeenAsync(running)).AnswerBy);
        Assert.Equal(by.AddDays(7), (await office.SeenAsync(await office.ProposedAsync(charter, DecisionDomain.Quality))).AnswerBy);
        Assert.Equal(15, (await Door.AskAsync(new GetCalendar()).ValueAsync()).CommentDays);
    }

    private static Validity Gap(JudgementDetails judgement) =>
        judgement.Verdict.Domains[0].Findings.Single(f => f.Rule == GovernanceRule.G7).Validity;

    private Task<JudgementDetails> OpenAsync(JudgementRow row) => Door.AskAsync(new GetJudgement(row.Id)).ValueAsync();

    private async Task ChangeAsync(Action<ChangeThresholds> change) => await Door.SendAsync(await ChangedAsync(change)).ValueAsync();

    private async Task<ChangeThresholds> ChangedAsync(Action<ChangeThresholds> change)
    {
        var now = await Door.AskAsync(new GetThresholds()).ValueAsync();
        var command = ChangeThresholds.From(now.Number, now.Set);
        command.Reason = "We looked at our own cases.";
        change(command);
        return command;
    }
}
