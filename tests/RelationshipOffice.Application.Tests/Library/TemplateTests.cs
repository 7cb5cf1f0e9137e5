using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Library;

public sealed class TemplateTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Document =
        """
        {"format": "charter-template/1", "key": "theirs", "title": "TITLE", "partyRoles": [{"key": "a", "title": "A", "minimum": 2, "maximum": 3, "hint": "kept"}],
         "statements": [{"key": "V-1", "section": "Vision", "text": "A vision.", "mark": 7}], "governance": [{"domain": "Quality", "type": "Network", "criticality": 2, "noticeDays": 9}],
         "laterPart": {"levels": [1, 2], "note": "unknown here"}}
        """;

    private Pipeline.Office Door => office.As(office.Officer);

    [Theory]
    [InlineData("client-vendor")]
    [InlineData("intra-public-sector")]
    [InlineData("multi-party-network")]
    [InlineData("led-chain")]
    public async Task A_template_of_our_own_begins_with_all_that_the_built_in_one_says(string key)
    {
        var origin = await office.TemplateAsync(key);

        var made = await office.ATemplateAsync(key);

        Assert.StartsWith(TemplateKey.Ours, made.Key, StringComparison.Ordinal);
        Assert.Equal(origin.Content with { Title = made.Content.Title }, made.Content);
        Assert.Equal((origin.Content.Title, true, 1), (made.CopiedFrom, made.MayChange, made.Edition));
        Assert.False(TemplateKey.IsOurs(key));
    }

    [Fact]
    public async Task Parts_that_are_not_edited_here_are_carried_along_by_a_copy_and_by_every_edition()
    {
        var first = await Door.SendAsync(new TakeInTemplate { Document = Document.Replace("TITLE", ALibrary.Title("Theirs"), StringComparison.Ordinal), Reason = "From a friend." }).ValueAsync();
        var copy = await office.ATemplateAsync(first);

        await Door.SendAsync(Describe(copy, d => d.Summary = "Changed.")).ValueAsync();
        await Door.SendAsync(Put(await office.TemplateAsync(copy.Key), 0, "Another vision.")).ValueAsync();

        var kept = await JsonAsync(copy.Key);
        Assert.Equal("unknown here", kept["laterPart"]!["note"]!.GetValue<string>());
        Assert.Equal(("kept", 7, 9), (kept["partyRoles"]![0]!["hint"]!.GetValue<string>(), kept["statements"]![0]!["mark"]!.GetValue<int>(), kept["governance"]![0]!["noticeDays"]!.GetValue<int>()));
        Assert.Equal(("Changed.", "Another vision."), (kept["summary"]!.GetValue<string>(), kept["statements"]![0]!["text"]!.GetValue<string>()));
        Assert.Null(kept["key"]);
    }

    [Fact]
    public async Task An_empty_template_is_filled_step_by_step_and_each_step_is_an_edition()
    {
        var kept = await office.ALibraryStatementAsync();
        var template = await office.ATemplateAsync("");
        await Door.SendAsync(Describe(template, d => d.Roles = [new() { Title = "Lead partner" }, new() { Title = "Follower", Maximum = 5 }])).ValueAsync();
        await Door.SendAsync(Put(await office.TemplateAsync(template.Key), null, kept.Preferred, new LibrarySource(kept.Id, 1, 0))).ValueAsync();
        await Door.SendAsync(Govern(await office.TemplateAsync(template.Key), GovernanceType.QuasiHierarchy, "lead-partner")).ValueAsync();

        var seen = await office.TemplateAsync(template.Key);

        Assert.Equal([4, 3, 2, 1], seen.Editions.Select(e => e.Number));
        Assert.Equal(["lead-partner", "follower"], seen.Content.Roles.Select(r => r.Key));
        Assert.Equal(kept.Title, Assert.Single(seen.Sources).Title);
        Assert.Equal(new TemplateUse(template.Key, seen.Content.Title, 1), Assert.Single((await office.KeptAsync(kept.Id)).Templates));
        Assert.Equal("Decides: quality and compliance", Assert.Single(seen.Editions[0].Changes).Label);
    }

    [Fact]
    public async Task Statements_are_moved_and_taken_out()
    {
        var template = await office.ATemplateAsync();
        var principles = template.Content.Lines.Select((l, i) => (l, i)).Where(l => l.l.Section == Section.Principles).ToList();
        var put = Put(template, principles[2].i, principles[2].l.Words);
        (put.Section, put.Place) = (Section.Principles, 1);

        await Door.SendAsync(put).ValueAsync();
        var moved = await office.TemplateAsync(template.Key);
        await Door.SendAsync(new DropTemplateLine { Key = moved.Key, Version = moved.Version, Line = 0, Reason = "Not for us." }).ValueAsync();

        Assert.Equal(principles[2].l.Words, moved.Content.Lines.First(l => l.Section == Section.Principles).Words);
        Assert.Equal(moved.Content.Lines.Skip(1), (await office.TemplateAsync(template.Key)).Content.Lines);
        await Door.SendAsync(new DropTemplateLine { Key = moved.Key, Version = (await office.TemplateAsync(moved.Key)).Version, Line = 999, Reason = "Gone." })
            .RefusedAsync(TemplateErrors.LineUnknown);
    }

    [Fact]
    public async Task A_lead_that_is_no_role_is_refused_at_its_field_and_a_domain_can_be_left_out()
    {
        var template = await office.ATemplateAsync();

        var refused = await Door.SendAsync(Govern(template, GovernanceType.Hierarchy, "guest"));
        await Door.SendAsync(new DropTemplateDomain { Key = template.Key, Version = template.Version, Domain = DecisionDomain.Brand, Reason = "Not for us." }).ValueAsync();

        Assert.Equal(("template.lead.unknown", "LeadRole"), (refused.Errors.Single().Code, refused.Errors.Single().Field!));
        await Door.SendAsync(Govern(await office.TemplateAsync(template.Key), GovernanceType.Network, "client")).RefusedAsync("template.lead.in_network");
        Assert.DoesNotContain((await office.TemplateAsync(template.Key)).Content.Domains, d => d.Domain == DecisionDomain.Brand);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var seen = await office.ATemplateAsync();
        await Door.SendAsync(Describe(seen, d => d.Summary = "First.")).ValueAsync();

        await Door.SendAsync(Describe(seen, d => d.Summary = "Second.")).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(Put(seen, null, "Late.")).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(Govern(seen, GovernanceType.Network, "")).RefusedAsync(OfficeErrors.Conflict);
        await Door.SendAsync(new RetireTemplate { Key = seen.Key, Version = seen.Version, Reason = "Late." }).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task What_came_with_the_product_is_never_changed()
    {
        var builtIn = await office.TemplateAsync("led-chain");

        await Door.SendAsync(Describe(builtIn, d => d.Summary = "Ours.")).RefusedAsync(TemplateErrors.BuiltIn);
        await Door.SendAsync(Put(builtIn, null, "Ours.")).RefusedAsync(TemplateErrors.BuiltIn);
        await Door.SendAsync(Govern(builtIn, GovernanceType.Network, "")).RefusedAsync(TemplateErrors.BuiltIn);
        await Door.SendAsync(new DropTemplateLine { Key = builtIn.Key, Version = 0, Line = 0, Reason = "Ours." }).RefusedAsync(TemplateErrors.BuiltIn);
        Assert.False(builtIn.MayChange);
    }

    [Fact]
    public async Task A_charter_remembers_the_template_and_the_edition_that_it_copied()
    {
        var kept = await office.ALibraryStatementAsync();
        var template = await office.ATemplateAsync();
        await Door.SendAsync(Put(template, null, kept.Preferred, new LibrarySource(kept.Id, 1, 0))).ValueAsync();
        var draft = await DraftAsync(template.Key);

        var charter = await office.SeenAsync(await Door.SendAsync(draft).ValueAsync());

        Assert.Equal((template.Content.Title, template.Content.Lines.Count + 1), (charter.Template, charter.Statements.Count));
        var use = Assert.Single((await Door.AskAsync(new FindUsesOfTemplate(template.Key, new Slice(1, 10))).ValueAsync()).Rows);
        Assert.Equal((charter.Code, 2), (use.Code, use.Edition!.Value));
        Assert.Equal(charter.Code, Assert.Single((await Door.AskAsync(new FindUsesOfLibraryStatement(kept.Id, new Slice(1, 10))).ValueAsync()).Rows).Code);
    }

    [Fact]
    public async Task A_retired_template_begins_no_charter_until_it_is_brought_back()
    {
        var template = await office.ATemplateAsync();
        var draft = await DraftAsync(template.Key);

        await Door.SendAsync(new RetireTemplate { Key = template.Key, Version = template.Version, Reason = "Too long." }).ValueAsync();

        Assert.DoesNotContain(await OfferedAsync(), t => t.Key == template.Key);
        await Door.SendAsync(draft).RefusedAsync("charter.template.off");
        var retired = await office.TemplateAsync(template.Key);
        Assert.Equal(("Too long.", false), (retired.OffBecause, retired.MayChange));
        await Door.SendAsync(Describe(retired, d => d.Summary = "Late.")).RefusedAsync(TemplateErrors.Retired);
        await Door.SendAsync(new BringBackTemplate { Key = template.Key }).ValueAsync();
        await Door.SendAsync(draft).ValueAsync();
    }

    [Fact]
    public async Task A_built_in_template_is_hidden_and_offered_again()
    {
        await Door.SendAsync(new RetireTemplate { Key = "multi-party-network", Version = 0, Reason = "Nobody uses it." }).ValueAsync();

        Assert.DoesNotContain(await OfferedAsync(), t => t.Key == "multi-party-network");
        Assert.Equal("Nobody uses it.", (await office.TemplateAsync("multi-party-network")).OffBecause);
        var all = (await Door.AskAsync(new FindLibraryTemplates()).ValueAsync()).Rows;
        Assert.False(all.Single(t => t.Key == "multi-party-network").IsOffered);
        await Door.SendAsync(new BringBackTemplate { Key = "multi-party-network" }).ValueAsync();
        Assert.Contains(await OfferedAsync(), t => t.Key == "multi-party-network");
    }

    [Fact]
    public async Task Titles_of_our_own_are_told_apart_and_what_is_no_template_is_refused()
    {
        var template = await office.ATemplateAsync();

        await Door.SendAsync(new MakeTemplate { Title = template.Content.Title.ToUpperInvariant(), Reason = "Again." }).RefusedAsync(TemplateErrors.TitleTaken);
        await Door.SendAsync(new MakeTemplate { Title = "From nowhere", From = "our-nothing", Reason = "Try." }).RefusedAsync("template.from.unknown");
        await Door.SendAsync(new TakeInTemplate { Document = "[1]", Reason = "Try." }).RefusedAsync("template.file.broken");
        await Door.SendAsync(new TakeInTemplate { Document = """{"format": "charter-template/1", "statements": 7}""", Reason = "Try." }).RefusedAsync("template.file.broken");
        await Door.AskAsync(new GetTemplate("our-nothing")).RefusedAsync(OfficeErrors.NotFound);
        await Door.SendAsync(new BringBackTemplate { Key = "our-nothing" }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Who_does_not_keep_the_library_is_refused()
    {
        var template = await office.ATemplateAsync();
        var door = office.As(await office.APersonAsync("Eva Executive", Roles.Executive));

        await door.SendAsync(new MakeTemplate { Title = "Mine", Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(new TakeInTemplate { Document = Document, Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(Describe(template, d => d.Summary = "Mine.")).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(Put(template, null, "Mine.")).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(new DropTemplateLine { Key = template.Key, Version = template.Version, Line = 0, Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(Govern(template, GovernanceType.Network, "")).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(new DropTemplateDomain { Key = template.Key, Version = template.Version, Domain = DecisionDomain.Brand, Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(new RetireTemplate { Key = template.Key, Version = template.Version, Reason = "Mine." }).RefusedAsync(OfficeErrors.Forbidden);
        await door.SendAsync(new BringBackTemplate { Key = template.Key }).RefusedAsync(OfficeErrors.Forbidden);
        await door.AskAsync(new GetTemplate(template.Key)).RefusedAsync(OfficeErrors.Forbidden);
        await door.AskAsync(new FindLibraryTemplates()).RefusedAsync(OfficeErrors.Forbidden);
        await door.AskAsync(new FindUsesOfTemplate(template.Key, new Slice(1, 10))).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<IReadOnlyList<TemplateRow>> OfferedAsync() => (await Door.AskAsync(new FindTemplates()).ValueAsync()).Rows;

    private async Task<DraftCharter> DraftAsync(string template)
    {
        var draft = ACharter.Draft(await office.APartnerAsync(), await office.APartnerAsync());
        draft.Template = template;
        return draft;
    }

    private async Task<JsonNode> JsonAsync(string key)
    {
        await using var db = office.Database();
        var kept = await db.Database.SqlQuery<string>(
            $"select e.content::text as \"Value\" from office_templates t join office_template_editions e on e.template = t.id and e.number = t.edition where t.key = {key}").SingleAsync();
        return JsonNode.Parse(kept)!;
    }

    private static DescribeTemplate Describe(TemplateDetails seen, Action<DescribeTemplate> change)
    {
        var describe = new DescribeTemplate
        {
            Key = seen.Key,
            Version = seen.Version,
            Title = seen.Content.Title,
            Roles = [.. seen.Content.Roles.Select(r => new RoleFields { Key = r.Key, Title = r.Title, Minimum = r.Minimum, Maximum = r.Maximum })],
            Reason = "As we do it.",
        };
        change(describe);
        return describe;
    }

    private static PutTemplateLine Put(TemplateDetails seen, int? line, string text, LibrarySource? source = null) => new()
    {
        Key = seen.Key,
        Version = seen.Version,
        Line = line,
        Section = Section.Vision,
        Text = text,
        Source = source,
        Reason = "As we say it.",
    };

    private static GovernTemplateDomain Govern(TemplateDetails seen, GovernanceType type, string lead) => new()
    {
        Key = seen.Key,
        Version = seen.Version,
        Domain = DecisionDomain.Quality,
        Type = type,
        LeadRole = lead,
        Rule = "As written.",
        Reason = "As we decide.",
    };
}
