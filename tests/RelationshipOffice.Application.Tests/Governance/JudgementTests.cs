using Microsoft.EntityFrameworkCore;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class JudgementTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_new_fact_is_a_new_judgement_and_the_old_one_stays()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        var charter = await office.ANetworkAsync(one, other);
        await office.JudgeAsync();

        await office.OwnsAsync(one, other, 60);
        await office.JudgeAsync();

        var seen = await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync();
        Assert.Equal([(2, Validity.Invalid), (1, Validity.NoData)], seen.History.Select(j => (j.Number, j.Validity)));
        var before = await Door.AskAsync(new GetJudgement(seen.History[1].Id)).ValueAsync();
        Assert.Equal((Validity.NoData, false), (before.Verdict.Validity, before.IsLatest));
        Assert.Contains(before.Verdict.Domains.Single().Findings, f => f.Rule == GovernanceRule.G6 && f.Validity == Validity.Valid);
    }

    [Fact]
    public async Task What_is_read_is_never_older_than_the_facts()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        var charter = await office.ANetworkAsync(one, other);
        await office.JudgeAsync();
        Assert.True((await RowsAsync(charter.Id)).All(r => r.IsCurrent));

        await office.OwnsAsync(one, other, 60);

        Assert.Equal(Validity.Invalid, (await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).Now.Validity);
        Assert.All(await RowsAsync(charter.Id), r => Assert.False(r.IsCurrent));
    }

    [Fact]
    public async Task A_stake_far_up_the_chain_counts_too()
    {
        var (top, middle, one, other) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await office.OwnsAsync(middle, other, 60);
        var charter = await office.ANetworkAsync(one, other);
        await office.JudgeAsync();

        await office.OwnsAsync(one, top, 60);
        await office.OwnsAsync(top, middle, 60);
        await office.JudgeAsync();

        Assert.Equal(Validity.Invalid, (await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).History[0].Validity);
    }

    [Fact]
    public async Task The_same_verdict_on_the_same_facts_is_kept_once()
    {
        var charter = await office.ANetworkAsync(await office.APartnerAsync(), await office.APartnerAsync());
        await office.JudgeAsync();

        await Door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Domain.Charters.Section.Vision, Text = "Seen in 14 days." }).ValueAsync();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.JudgeAsync()));
        await office.JudgeAsync();

        Assert.Single((await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).History);
        Assert.All(await RowsAsync(charter.Id), r => Assert.True(r.IsCurrent));
    }

    [Fact]
    public async Task A_day_makes_every_charter_due()
    {
        var charter = await office.ANetworkAsync(await office.APartnerAsync(), await office.APartnerAsync());
        await office.JudgeAsync();
        await using var db = office.Database();

        Assert.DoesNotContain(charter.Id, await db.JudgementsDueAsync(AJudgement.Today, Ct));
        Assert.Contains(charter.Id, await db.JudgementsDueAsync(AJudgement.Today.AddDays(1), Ct));
    }

    [Fact]
    public async Task A_judgement_never_changes_whoever_asks()
    {
        await office.ANetworkAsync(await office.APartnerAsync(), await office.APartnerAsync());
        await office.JudgeAsync();
        await using var db = office.Database();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"update judgements set number = 7", Ct));

        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task Of_three_parties_each_reads_how_it_stands_but_not_the_facts_of_the_others()
    {
        var (one, other, third) = (await office.ASideAsync(), await office.ASideAsync(), await office.ASideAsync());
        await office.DependsAsync(one.Partner, other.Partner, 100);
        await office.DependsAsync(other.Partner, one.Partner, 0);
        var charter = await office.ANetworkAsync(one.Partner, other.Partner, third.Partner);
        await office.JudgeAsync();

        var all = await FoundAsync(Door, charter.Id);
        var own = await FoundAsync(office.As(one.Manager), charter.Id);
        var outside = await FoundAsync(office.As(third.Manager), charter.Id);

        Assert.Equal(Validity.Invalid, all.Validity);
        Assert.Equal(all, own);
        Assert.Equal((Validity.Invalid, SharedVerdict.OfOthers), outside);
        var seen = (await office.As(third.Manager).AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).Now;
        Assert.Empty(seen.Domains[0].Findings.Single(f => f.Rule == GovernanceRule.G7).Facts);
        var pair = seen.Pairs.Single(p => p.First.Id != third.Partner && p.Second.Id != third.Partner);
        Assert.Equal((null, SharedVerdict.OfOthers), (pair.GapMost, pair.Sentence));
    }

    [Fact]
    public async Task A_charter_out_of_reach_is_not_named_by_a_conflict_of_loyalty()
    {
        var (here, there) = (await office.ASideAsync(), await office.ASideAsync());
        var bound = await office.ASideAsync();
        var charter = await office.ANetworkAsync(here.Partner, bound.Partner);
        var elsewhere = await office.ANetworkAsync(there.Partner, bound.Partner);
        await office.KnowsAsync(bound.Partner, here.Partner, RelationFactKind.Exclusivity, null, "Designs for nobody else.");
        await office.KnowsAsync(bound.Partner, there.Partner, RelationFactKind.Exclusivity, null, "All capacity goes there.");
        await office.JudgeAsync();

        foreach (var door in new[] { Door, office.As(bound.Manager) })
        {
            var seen = (await door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).Now;
            Assert.Equal(elsewhere.Id, Assert.Single(seen.Together, f => f.Rule == GovernanceRule.Loyalty).Elsewhere?.Id);
        }

        var hidden = await office.As(here.Manager).AskAsync(new GetVerdicts(charter.Id)).ValueAsync();
        Assert.DoesNotContain(hidden.Now.Together, f => f.Rule == GovernanceRule.Loyalty);
        Assert.DoesNotContain((await office.As(here.Manager).AskAsync(new GetJudgement(hidden.History[0].Id)).ValueAsync()).Verdict.Together, f => f.Rule == GovernanceRule.Loyalty);
        Assert.Empty((await office.As(here.Manager).AskAsync(new FindVerdicts(default, Rule: GovernanceRule.Loyalty)).ValueAsync()).Rows);
        Assert.Equal(2, (await Door.AskAsync(new FindVerdicts(default, Rule: GovernanceRule.Loyalty, Partner: bound.Partner)).ValueAsync()).Total);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var charter = await office.ANetworkAsync(await office.APartnerAsync(), await office.APartnerAsync());
        await office.JudgeAsync();
        var judgement = (await Door.AskAsync(new GetVerdicts(charter.Id)).ValueAsync()).History[0].Id;
        var stranger = office.As((await office.ASideAsync()).Manager);

        await stranger.AskAsync(new GetVerdicts(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await stranger.AskAsync(new GetJudgement(judgement)).RefusedAsync(OfficeErrors.NotFound);
        Assert.Equal(0, (await stranger.AskAsync(new FindVerdicts(default)).ValueAsync()).Total);
        await office.As(await office.APersonAsync("Adam", Roles.Administrator)).AskAsync(new GetVerdicts(charter.Id)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private static async Task<(Validity Validity, string? Sentence)> FoundAsync(Pipeline.Office door, CharterId charter)
    {
        var worst = (await door.AskAsync(new FindVerdicts(default, Rule: GovernanceRule.G7, Charter: charter)).ValueAsync()).Rows[0];
        return (worst.Validity, worst.Sentence);
    }

    private async Task<IReadOnlyList<VerdictRow>> RowsAsync(CharterId charter) =>
        (await Door.AskAsync(new FindVerdicts(default, Charter: charter)).ValueAsync()).Rows;
}
