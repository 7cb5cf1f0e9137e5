using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>Pages that are open while their sign-in or its rights are lost.</summary>
public sealed class OpenPagesTests(TheOffice office, TheBrowser browser)
{
    // The office ends the connection of who is out; the browser tells of it on its console.
    [Fact, Expects("Browser at")]
    public async Task Signing_out_in_one_place_ends_the_other_tabs_within_ten_seconds()
    {
        using var guest = await office.Services.AdministratorAsync(office.Address, "tabs@people.example");
        await using var context = await TabsAsync(guest, 1280);
        var (one, two) = (await OpenAsync(context, "/administration/people"), await OpenAsync(context, "/"));

        await guest.SignOutAsync();

        // Asked again and again: a page may begin a reload of its own on the way.
        await Assertions.Expect(one).ToHaveURLAsync(new Regex("/account/sign-in"), new() { Timeout = 10_000 });
        await Assertions.Expect(two).ToHaveURLAsync(new Regex("/account/sign-in"), new() { Timeout = 10_000 });
    }

    [Fact, Expects("Browser at")]
    public async Task An_open_page_loses_what_a_lost_role_showed_within_ten_seconds()
    {
        using var guest = await office.Services.AdministratorAsync(office.Address, "lost@people.example");
        using var other = await office.Services.AdministratorAsync(office.Address, "keeps@people.example");
        await using var context = await TabsAsync(guest, 1280);
        var page = await OpenAsync(context, "/administration/people");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).WaitForAsync();

        await TakeRolesAsync("lost@people.example", "keeps@people.example");

        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).WaitForAsync(
            new LocatorWaitForOptions { State = WaitForSelectorState.Detached, Timeout = 10_000 });
    }

    [Theory, Expects("Browser at")]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task An_administrator_invites_and_the_pages_are_accessible_and_fit(int width, ColorScheme scheme)
    {
        using var guest = await office.Services.AdministratorAsync(office.Address, $"inviter{width}@people.example");
        await using var context = await TabsAsync(guest, width, scheme);
        var page = await OpenAsync(context, "/administration/people");
        var visitor = new Visitor(context, page, office.Address, new Look(width, 800, scheme == ColorScheme.Dark));
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync($"invited{width}@people.example");
        await page.GetByLabel("Partner manager").UncheckAsync();
        await page.GetByLabel("Executive").CheckAsync();
        await visitor.IsFitAsync("invite-dialog");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the link" }).ClickAsync();
        var link = await page.Locator(".people-link code").InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have copied it" }).ClickAsync();
        await page.GetByText($"invited{width}@people.example").First.WaitForAsync();

        foreach (var (name, path) in new[] { ("account", "/account"), ("authenticator", "/account/authenticator"), ("invitation", new Uri(link).AbsolutePath) })
        {
            await page.GotoAsync(new Uri(office.Address, path).ToString());
            await visitor.IsFitAsync(name);
        }

        await page.GotoAsync(new Uri(office.Address, "/administration/people?q=inviter").ToString());
        await visitor.ReadyAsync();
        await page.Locator("a.office-row-link").First.WaitForAsync();
        await visitor.IsFitAsync("people");
        await page.Locator("a.office-row-link").First.ClickAsync();
        await page.GetByText("What changed").WaitForAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new Regex("Relationship Office"));
        await visitor.IsFitAsync("person");
        await guest.SignOutAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/account/sign-in"));
        await visitor.IsFitAsync("sign-in");
    }

    private async Task TakeRolesAsync(string email, string by)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var anybody = (await FindAsync(scope, by), await FindAsync(scope, email));
        var door = scope.ServiceProvider.GetRequiredService<RelationshipOffice.Application.Pipeline.Office>().As(anybody.Item1);
        var seen = (await door.AskAsync(new GetPerson(anybody.Item2))).Value;
        Assert.True((await door.SendAsync(new ChangeRoles { Person = seen.Id, Version = seen.Version, Roles = Roles.Executive })).IsDone);
    }

    private static async Task<PersonId> FindAsync(AsyncServiceScope scope, string email)
    {
        var answer = await scope.ServiceProvider.GetRequiredService<RelationshipOffice.Application.Pipeline.Office>()
            .SendAsync(new SignIn { Email = email, Password = Newcomers.Password, Device = new Device(null, null) });
        return answer.Value.Session!.Person;
    }

    private async Task<IBrowserContext> TabsAsync(PlainClient guest, int width, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = scheme,
        });
        await context.AddCookiesAsync([new Cookie { Name = "office", Value = guest.SignIn!.Value, Url = office.Address.ToString() }]);
        return context;
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string path)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(office.Address, path).ToString());
        await page.Locator("main[data-interactive]").WaitForAsync();
        return page;
    }
}
