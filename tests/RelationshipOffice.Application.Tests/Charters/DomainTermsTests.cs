using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class DomainTermsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task The_rule_and_the_marks_of_a_domain_are_kept()
    {
        var charter = await office.AConvergingCharterAsync();
        var terms = await TermsAsync(charter);
        (terms.Rule, terms.RulePublishedOn, terms.Criticality, terms.IsMandatory) = ("Checked together each quarter.", new DateOnly(2026, 11, 1), 3, true);
        (terms.DelegatedBy, terms.DelegatedOn, terms.IsProtected) = ("Delegation letter 7", new DateOnly(2026, 1, 5), true);

        await Door.SendAsync(terms).ValueAsync();

        var domain = Assert.Single((await office.SeenAsync(charter.Id)).Domains);
        Assert.Equal((terms.Rule, terms.RulePublishedOn, 3, true, true), (domain.Rule, domain.RulePublishedOn, domain.Criticality, domain.IsMandatory, domain.IsProtected));
        Assert.Contains("Delegation letter 7, 5 January 2026", domain.WhoDecides, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "", false, "", "charter.criticality.out_of_range")]
    [InlineData(4, "", false, "", "charter.criticality.out_of_range")]
    [InlineData(2, "Letter 7", false, "", "charter.delegation.unwritten")]
    [InlineData(2, "", true, "", "charter.delegation.unwritten")]
    [InlineData(2, "Letter 7", true, "The regulator", "charter.domain.delegated_and_external")]
    public async Task Nonsense_is_refused(int criticality, string delegatedBy, bool isDated, string setter, string code)
    {
        var terms = await TermsAsync(await office.AConvergingCharterAsync());
        (terms.Criticality, terms.DelegatedBy, terms.OutsideSetter) = (criticality, delegatedBy, setter);
        terms.DelegatedOn = isDated ? new DateOnly(2026, 1, 5) : null;

        await Door.SendAsync(terms).RefusedAsync(code);
    }

    [Fact]
    public async Task What_protects_the_weaker_party_is_kept_with_its_reason_and_said()
    {
        var charter = await office.AConvergingCharterAsync();
        var terms = await TermsAsync(charter);
        (terms.ProtectiveRules, terms.ProtectionReason) = ([ProtectiveRule.RotatingChair, ProtectiveRule.Veto], "Neither can move alone.");

        await Door.SendAsync(terms).ValueAsync();

        var domain = Assert.Single((await office.SeenAsync(charter.Id)).Domains);
        Assert.Equal([ProtectiveRule.Veto, ProtectiveRule.RotatingChair], domain.ProtectiveRules);
        Assert.EndsWith("protected by a veto for each party, a rotating chair: Neither can move alone.", domain.WhoDecides, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Protective_rules_and_their_reason_need_each_other()
    {
        var charter = await office.AConvergingCharterAsync();
        var (unreasoned, ruleless) = (await TermsAsync(charter), await TermsAsync(charter));
        unreasoned.ProtectiveRules = [ProtectiveRule.Veto];
        ruleless.ProtectionReason = "It is fair.";

        await Door.SendAsync(unreasoned).RefusedAsync(Protection.ReasonMissing.Code);
        await Door.SendAsync(ruleless).RefusedAsync(Protection.RuleMissing.Code);
    }

    [Fact]
    public async Task A_delegation_for_good_is_said_and_stands_in_what_is_signed()
    {
        var charter = await office.AConvergingCharterAsync();
        var terms = await TermsAsync(charter);
        (terms.DelegatedBy, terms.DelegatedOn, terms.IsRevocable) = ("Delegation letter 7", new DateOnly(2026, 1, 5), false);
        await Door.SendAsync(terms).ValueAsync();

        await office.MoveAsync(charter.Id, Stage.InReview);

        var seen = await office.SeenAsync(charter.Id);
        var version = await Door.AskAsync(new GetCharterVersion(charter.Id, seen.CurrentVersion!.Value)).ValueAsync();
        Assert.EndsWith("(Delegation letter 7, 5 January 2026) for good.", Assert.Single(seen.Domains).WhoDecides, StringComparison.Ordinal);
        Assert.False(Assert.Single(version.Text.Domains).IsRevocable);
        Assert.Contains("delegated autonomy for good in quality", seen.Label, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_date_needs_a_rule_and_a_domain_somebody_who_decides()
    {
        var charter = await office.AConvergingCharterAsync();
        var unwritten = await TermsAsync(charter);
        unwritten.RulePublishedOn = new DateOnly(2026, 1, 1);
        var ungoverned = await TermsAsync(charter);
        ungoverned.Domain = DecisionDomain.Brand;

        await Door.SendAsync(unwritten).RefusedAsync(DomainTerms.PublishedWithoutRule);
        await Door.SendAsync(ungoverned).RefusedAsync(CharterErrors.NobodyDecidesYet);
    }

    [Fact]
    public async Task Stale_forbidden_frozen_and_unknown_are_refused()
    {
        var charter = await office.AConvergingCharterAsync();
        var stale = await TermsAsync(charter);
        stale.Rule = "A rule.";
        await Door.SendAsync(stale).ValueAsync();
        var late = new SetDomainTerms { Charter = charter.Id, Version = stale.Version, Domain = DecisionDomain.Quality, Rule = "Other." };

        await Door.SendAsync(late).RefusedAsync(OfficeErrors.Conflict);
        await office.As(charter.Sides[0].Manager).SendAsync(await TermsAsync(charter)).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new SetDomainTerms { Charter = Domain.Common.CharterId.New(), Version = 1, Domain = DecisionDomain.Quality }).RefusedAsync(OfficeErrors.NotFound);
        await office.MoveAsync(charter.Id, Stage.InReview);
        await Door.SendAsync(await TermsAsync(charter)).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    [Fact]
    public async Task A_draft_is_revised_until_it_is_frozen()
    {
        var charter = await office.AConvergingCharterAsync();
        ReviseCharter Revise(uint version) => new()
        {
            Charter = charter.Id,
            Version = version,
            Title = "A better title",
            Purpose = "A better purpose.",
            StartDate = new DateOnly(2027, 1, 1),
            ReviewDate = new DateOnly(2027, 7, 1),
            ContractNumber = "C-7",
        };
        var before = (await office.SeenAsync(charter.Id)).Version;

        await Door.SendAsync(Revise(before)).ValueAsync();

        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal(("A better title", "A better purpose.", "C-7"), (seen.Title, seen.Purpose, seen.Contract?.Number));
        await Door.SendAsync(Revise(before)).RefusedAsync(OfficeErrors.Conflict);
        await office.As(charter.Sides[0].Manager).SendAsync(Revise(seen.Version)).RefusedAsync(OfficeErrors.Forbidden);
        var early = Revise(seen.Version);
        early.ReviewDate = early.StartDate;
        await Door.SendAsync(early).RefusedAsync(CharterTerms.ReviewBeforeStart);
        await office.MoveAsync(charter.Id, Stage.InReview);
        await Door.SendAsync(Revise((await office.SeenAsync(charter.Id)).Version)).RefusedAsync(CharterErrors.FrozenForSigning);
    }

    private async Task<SetDomainTerms> TermsAsync(ACharter.Converging charter) =>
        new() { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, Domain = DecisionDomain.Quality };
}
