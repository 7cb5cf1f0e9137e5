using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;
using RelationshipOffice.Web.Partners;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Partners;

public sealed class PartnersPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_address_says_what_the_list_shows()
    {
        await RegisterAsync("Sinos Leather", PartnerKind.Company);
        await RegisterAsync("Harbour Authority", PartnerKind.PublicBody);
        await using var screen = new Screen(office, office.Officer);

        var page = Show(screen, "/partners?kind=publicbody");

        page.WaitForAssertion(() => Assert.Equal("Harbour Authority", Assert.Single(page.FindAll(".office-row-link")).TextContent));
        Assert.Contains("Register a partner", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_match_says_so_and_offers_all()
    {
        await using var screen = new Screen(office, office.Officer);

        var page = Show(screen, "/partners?q=nobody-of-this-name");

        page.WaitForAssertion(() => Assert.Contains("No partners match.", page.Find(".office-empty").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_reaches_nothing_sees_an_empty_directory_and_may_not_register()
    {
        await using var screen = new Screen(office, await office.APersonAsync("Stranger", Roles.PartnerManager));

        var page = Show(screen, "/partners");

        page.WaitForAssertion(() => Assert.Contains("No partners yet.", page.Find(".office-empty").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Register a partner", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_is_refused_in_a_sentence()
    {
        await using var screen = new Screen(office, await office.APersonAsync("Ada Admin", Roles.Administrator));

        var page = Show(screen, "/partners");

        page.WaitForAssertion(() => Assert.NotNull(page.Find("[data-code='office.forbidden']")));
    }

    [Fact]
    public async Task The_partner_page_shows_what_is_known_and_archives_with_one_click()
    {
        var id = await RegisterAsync("Flatiron", PartnerKind.Company);
        await using var screen = new Screen(office, office.Officer);
        var page = screen.Render<PartnerPage>(p => p.Add(x => x.Id, id));
        page.WaitForAssertion(() => Assert.Equal("Flatiron", page.Find("h1").TextContent));

        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent.Trim() == "Archive").ClickAsync());

        page.WaitForAssertion(() => Assert.NotNull(page.Find(".partner-archived")));
        Assert.Contains("Archived the partner", page.Find(".partner-history").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<PartnersPage> Show(Screen screen, string address)
    {
        screen.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return screen.Render<PartnersPage>();
    }

    private async Task<Guid> RegisterAsync(string name, PartnerKind kind) => (await office.As(office.Officer)
        .SendAsync(new RegisterPartner { Name = name, Kind = kind }).ValueAsync()).Value;
}
