using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Domain.Tests.Library;

public sealed class OfficeTemplateTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly TemplateContent Two = new()
    {
        Title = "Two sides",
        Roles = [new PartyRole("client", "Client", 1, 1), new PartyRole("vendor", "Vendor", 1, 3)],
        Lines = [new TemplateLine(Section.Vision, "A vision."), new TemplateLine(Section.Exit, "First."), new TemplateLine(Section.Exit, "Second.")],
        Domains = [Domain(GovernanceType.QuasiHierarchy, "client")],
    };

    private readonly PersonId _ana = PersonId.New();

    [Fact]
    public void A_change_is_the_next_edition_with_its_reason()
    {
        var template = A(Two);

        template.Revise(Two with { Summary = "For services." }, "It said nothing.", _ana, Now);

        Assert.Equal((2, "It said nothing.", "For services."), (template.Edition, template.Editions[^1].Reason, template.Content.Summary));
        Assert.Equal("", template.Editions[0].Content.Summary);
    }

    [Fact]
    public void Saying_again_what_already_is_makes_no_edition()
    {
        var template = A(Two);

        template.Revise(Two with { Title = " Two sides " }, "No change.", _ana, Now);

        Assert.Equal(1, template.Edition);
    }

    [Theory]
    [InlineData(GovernanceType.QuasiHierarchy, "nobody", "template.lead.unknown")]
    [InlineData(GovernanceType.Hierarchy, null, "template.lead.missing")]
    [InlineData(GovernanceType.Network, "client", "template.lead.in_network")]
    [InlineData(GovernanceType.QuasiHierarchy, "vendor", "template.lead.not_one")]
    public void A_lead_fits_its_type_and_the_roles(GovernanceType type, string? lead, string code) =>
        Refuses(code, Two with { Domains = [Domain(type, lead)] });

    [Fact]
    public void A_role_that_leads_cannot_be_taken_away() =>
        Refuses("template.lead.unknown", Two with { Roles = [new PartyRole("vendor", "Vendor", 2, 3)] });

    [Theory]
    [InlineData(2, 1)]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 31)]
    public void A_role_has_counts_that_a_charter_can_fill(int least, int most) =>
        Refuses("template.role.count", Two with { Roles = [.. Two.Roles, new PartyRole("other", "Other", least, most)] });

    [Fact]
    public void The_roles_together_are_open_to_two_parties_and_ask_for_thirty_at_most()
    {
        var alone = new TemplateContent { Title = "Alone", Roles = [new PartyRole("one", "One", 1, 1)] };

        Refuses("template.roles.missing", alone with { Roles = [] });
        Refuses("template.roles.too_few", alone);
        Refuses("template.roles.too_many", alone with { Roles = [new PartyRole("a", "A", 16, 30), new PartyRole("b", "B", 15, 30)] });
        Refuses("template.role.twice", alone with { Roles = [new PartyRole("a", "A", 1, 1), new PartyRole("b", "a", 1, 1)] });
    }

    [Fact]
    public void Weight_review_and_domains_stay_within_their_limits()
    {
        Refuses("charter.criticality.out_of_range", Two with { Domains = [Domain(GovernanceType.Network, null) with { Criticality = 4 }] });
        Refuses("template.review.out_of_range", Two with { ReviewAfterMonths = 0 });
        Refuses("template.domain.twice", Two with { Domains = [Domain(GovernanceType.Network, null), Domain(GovernanceType.Network, null)] });
        Refuses("charter.statement.missing", Two with { Lines = [new TemplateLine(Section.Vision, " ")] });
        Refuses("template.lines.too_many", Two with { Lines = [.. Enumerable.Repeat(new TemplateLine(Section.Vision, "Again."), 121)] });
    }

    [Theory]
    [InlineData(1, "New. First. Second.")]
    [InlineData(2, "First. New. Second.")]
    [InlineData(99, "First. Second. New.")]
    public void A_statement_is_put_at_a_place_of_its_section(int place, string expected)
    {
        var content = Two.With(new TemplateLine(Section.Exit, "New."), place);

        Assert.Equal(expected, string.Join(' ', content.Lines.Where(l => l.Section == Section.Exit).Select(l => l.Words)));
        Assert.Equal("A vision.", content.Lines[0].Words);
    }

    [Fact]
    public void The_first_statement_of_a_section_stands_between_its_neighbours()
    {
        var content = Two.With(new TemplateLine(Section.OpenBook, "Costs are shown."), 1);

        Assert.Equal([Section.Vision, Section.OpenBook, Section.Exit, Section.Exit], content.Lines.Select(l => l.Section));
    }

    [Theory]
    [InlineData("Client and vendor", "our-client-and-vendor")]
    [InlineData("Été: 2 Häuser", "our-ete-2-hauser")]
    [InlineData("契約", "our-template")]
    public void A_key_is_made_of_the_title(string title, string key) => Assert.Equal(key, TemplateKey.For(title, []));

    [Fact]
    public void A_key_in_use_gets_the_next_number()
    {
        Assert.Equal("our-care-3", TemplateKey.For("Care", ["our-care", "our-care-2"]));
        Assert.True(TemplateKey.For(new string('x', 200), []).Length <= TemplateKey.Longest);
    }

    [Fact]
    public void What_came_with_the_product_is_hidden_and_shown_and_nothing_else()
    {
        var shipped = new ShippedTemplate("client-vendor");

        shipped.Hide("Nobody uses it.");
        shipped.Hide("Again.");
        shipped.Show();

        Assert.Equal([typeof(ShippedTemplateHidden), typeof(ShippedTemplateShown)], shipped.TakeEvents().Select(e => e.GetType()));
    }

    private OfficeTemplate A(TemplateContent content) => new("our-two-sides", content, "", "We need it.", _ana, Now);

    private static TemplateDomain Domain(GovernanceType type, string? lead) => new(DecisionDomain.Quality, type, lead, 2, false, false, false, "A rule.");

    private void Refuses(string code, TemplateContent content) => Assert.Equal(code, Assert.Throws<RuleBroken>(() => A(content)).Error.Code);
}
