using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class DraftCharterTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_draft_holds_what_was_said()
    {
        var side = await office.ASideAsync();
        var draft = await GoodAsync();
        (draft.ContractTitle, draft.ContractNumber, draft.ContractStart) = ("Services agreement", "C-1042", new DateOnly(2019, 1, 1));
        draft.Parties[0] = new DraftParty { Partner = side.Partner, Manager = side.Manager, Signatory = side.Signatory };

        var seen = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.Equal((draft.Code, draft.Purpose, draft.ReviewDate!.Value, Stage.Proposed), (seen.Code, seen.Purpose, seen.ReviewDate, seen.Stage));
        Assert.Equal(new ContractDetails("Services agreement", "C-1042", new DateOnly(2019, 1, 1), null), seen.Contract);
        Assert.Equal(("Mara Manager", "Sam Signatory", null), (seen.Parties[0].Manager?.Name, seen.Parties[0].Signatory?.Name, seen.Parties[0].Sponsor));
        Assert.Equal(draft.Parties.Select(p => p.Partner), seen.Parties.Select(p => (PartnerId?)p.Partner));
    }

    [Theory]
    [InlineData("client-vendor")]
    [InlineData("intra-public-sector")]
    [InlineData("multi-party-network")]
    [InlineData("led-chain")]
    public async Task Every_template_gives_a_draft_with_its_words_and_rules(string key)
    {
        var template = (await Door.AskAsync(new FindTemplates()).ValueAsync()).Rows.Single(t => t.Key == key);
        var draft = await GoodAsync();
        draft.Template = key;

        var seen = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.Equal((template.Title, template.Statements, template.Domains), (seen.Template, seen.Statements.Count, seen.Domains.Count));
        Assert.All(seen.Domains.Where(d => d.Type != GovernanceType.Network), d => Assert.Single(d.Leads));
        Assert.All(seen.Domains.Where(d => d.NeedsARule), d => Assert.NotEmpty(d.Rule));
        Assert.Contains(seen.Statements, s => s.Section == Section.Vision);
    }

    [Fact]
    public async Task The_role_of_a_party_says_who_leads()
    {
        var draft = await GoodAsync();
        draft.Template = "client-vendor";
        (draft.Parties[0].Role, draft.Parties[1].Role) = ("vendor", "client");

        var seen = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.Equal(draft.Parties[1].Partner, seen.Domains.Single(d => d.Domain == DecisionDomain.Brand).Leads.Single().Partner);
    }

    [Theory]
    [InlineData("client", "client", "charter.template.role_too_many", "Parties[1].Role")]
    [InlineData("vendor", "vendor", "charter.template.role_too_few", "Parties[0].Role")]
    [InlineData("guest", "vendor", "charter.template.role_too_few", "Parties[0].Role")]
    public async Task A_draft_from_a_template_has_as_many_parties_in_each_role_as_its_rules_speak_of(string first, string second, string code, string field)
    {
        var draft = await GoodAsync();
        draft.Template = "client-vendor";
        (draft.Parties[0].Role, draft.Parties[1].Role) = (first, second);

        var refused = await Door.SendAsync(draft);

        Assert.Contains((code, field), refused.Errors.Select(e => (e.Code, e.Field!)));
        draft.CopiesTemplate = false;
        await Door.SendAsync(draft).ValueAsync();
    }

    [Fact]
    public async Task A_loader_may_keep_the_templates_name_and_bring_its_own_words()
    {
        var draft = await GoodAsync();
        (draft.Template, draft.CopiesTemplate) = ("led-chain", false);

        var seen = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.NotNull(seen.Template);
        Assert.Empty(seen.Statements);
    }

    [Fact]
    public async Task A_code_in_use_is_refused()
    {
        var first = await GoodAsync();
        await Door.SendAsync(first).ValueAsync();
        var second = await GoodAsync();
        second.Code = first.Code.ToLowerInvariant();

        await Door.SendAsync(second).RefusedAsync(CharterErrors.CodeTaken);
    }

    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-11-30")]
    public async Task A_review_that_is_not_after_the_start_is_refused(string review)
    {
        var draft = await GoodAsync();
        draft.ReviewDate = DateOnly.Parse(review, System.Globalization.CultureInfo.InvariantCulture);

        await Door.SendAsync(draft).RefusedAsync(CharterTerms.ReviewBeforeStart);
    }

    [Fact]
    public async Task A_contract_that_ends_before_it_starts_is_refused()
    {
        var draft = await GoodAsync();
        (draft.ContractStart, draft.ContractEnd) = (new DateOnly(2026, 1, 2), new DateOnly(2026, 1, 1));

        await Door.SendAsync(draft).RefusedAsync(ContractReference.EndBeforeStart);
    }

    [Fact]
    public async Task One_party_is_too_few_and_thirty_one_are_too_many()
    {
        await Door.SendAsync(ACharter.Draft(await office.APartnerAsync())).RefusedAsync(CharterErrors.TooFewParties);
        await Door.SendAsync(ACharter.Draft([.. Enumerable.Range(0, 31).Select(_ => PartnerId.New())])).RefusedAsync(CharterErrors.TooManyParties);
    }

    [Fact]
    public async Task What_is_said_of_a_party_at_too_great_a_length_is_refused_at_its_line()
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        (draft.Parties[0].Role, draft.Parties[1].Needs) = (new string('r', 201), new string('n', 201));

        var refused = await office.As(office.Officer).SendAsync(draft);

        Assert.Equal(
            [("charter.party.role.too_long", "Parties[0].Role"), ("charter.party.needs.too_long", "Parties[1].Needs")],
            refused.Errors.Select(e => (e.Code, e.Field)));
    }

    [Fact]
    public async Task A_party_twice_is_refused()
    {
        var partner = await office.APartnerAsync();

        await Door.SendAsync(ACharter.Draft(partner, partner)).RefusedAsync(CharterErrors.AlreadyAParty);
    }

    [Fact]
    public async Task A_person_who_does_not_stand_for_the_party_is_refused_at_the_field()
    {
        var draft = await GoodAsync();
        draft.Parties[0].Signatory = (await office.ASideAsync()).Signatory;

        var refused = await Door.SendAsync(draft);

        Assert.Equal(CharterErrors.PersonNotOfParty with { Field = "Parties[0].Signatory" }, Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task An_unknown_template_or_partner_is_refused()
    {
        var draft = await GoodAsync();
        draft.Template = "sorcery";

        await Door.SendAsync(draft).RefusedAsync("charter.template.unknown");
        await Door.SendAsync(ACharter.Draft(await office.APartnerAsync(), PartnerId.New())).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Only_the_office_drafts()
    {
        var side = await office.ASideAsync();
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive);
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator);

        foreach (var person in new[] { side.Manager, executive, administrator })
        {
            await office.As(person).SendAsync(await GoodAsync()).RefusedAsync(OfficeErrors.Forbidden);
        }
    }

    private async Task<DraftCharter> GoodAsync() => ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
}
