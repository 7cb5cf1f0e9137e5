using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Governance;

/// <summary>What the rules say of the published cases, as the domain guide tells them.</summary>
public sealed class VerdictsOfTheDemoTests(ADemoOffice loaded) : IClassFixture<ADemoOffice>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("RC-1", Validity.NoData)]
    [InlineData("RC-2", Validity.Valid)]
    [InlineData("RC-3", Validity.Warning)]
    [InlineData("RC-4", Validity.NoData)]
    [InlineData("RC-5", Validity.Warning)]
    [InlineData("RC-6", Validity.Warning)]
    [InlineData("RC-7", Validity.Invalid)]
    public async Task Each_case_stands_as_its_story_says(string code, Validity validity) =>
        Assert.Equal(validity, (await JudgedAsync(code)).Validity);

    [Fact]
    public async Task Dell_leads_by_the_charter_but_no_longer_by_the_facts()
    {
        var price = (await JudgedAsync("RC-4")).Domains.Single(d => d.Domain == DecisionDomain.Price);

        Assert.Contains(price.Findings, f => f is { Rule: GovernanceRule.G5, Validity: Validity.Warning });
        Assert.Contains(price.Findings, f => f is { Rule: GovernanceRule.G10, Validity: Validity.Warning });
    }

    [Fact]
    public async Task The_buyer_leads_its_makers_with_the_worked_gap_behind_it()
    {
        var verdict = await JudgedAsync("RC-6");

        Assert.All(verdict.Domains.Where(d => d.Type == GovernanceType.QuasiHierarchy && !d.IsExternal), d =>
            Assert.Equal(Validity.Valid, d.Findings.Single(f => f.Rule == GovernanceRule.G5).Validity));
        var shared = verdict.Domains.Single(d => d.Domain == DecisionDomain.Investment);
        Assert.Contains("54.25", shared.Findings.Single(f => f.Rule == GovernanceRule.G7).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RC-6", "RC-7")]
    [InlineData("RC-7", "RC-6")]
    public async Task The_maker_with_two_loyalties_is_flagged_in_both_charters(string here, string there)
    {
        var conflict = Assert.Single((await JudgedAsync(here)).Together, f => f.Rule == GovernanceRule.Loyalty);

        Assert.Equal((Validity.Warning, there), (conflict.Validity, conflict.Elsewhere?.Code));
    }

    [Fact]
    public async Task Who_stands_in_one_of_both_does_not_learn_of_the_other()
    {
        var carla = await loaded.Office.AsAsync("carla.dias@valley.example");
        await using var db = loaded.Office.Database();
        var charter = await db.Charters.Where(c => c.Code == "RC-7").Select(c => c.Id).SingleAsync(Ct);

        var seen = (await carla.AskAsync(new GetVerdicts(charter), Ct).ValueAsync()).Now;

        Assert.DoesNotContain(seen.Together, f => f.Rule == GovernanceRule.Loyalty);
        Assert.DoesNotContain(seen.Domains.SelectMany(d => d.Findings).Concat(seen.Together), f => f.Sentence.Contains("RC-6", StringComparison.Ordinal));
    }

    private async Task<VerdictDetails> JudgedAsync(string code)
    {
        var officer = await loaded.Office.AsAsync("ana.silva@office.example");
        await using var db = loaded.Office.Database();
        var charter = await db.Charters.Where(c => c.Code == code).Select(c => c.Id).SingleAsync(Ct);
        return (await officer.AskAsync(new GetVerdicts(charter), Ct).ValueAsync()).Now;
    }
}
