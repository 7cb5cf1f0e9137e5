using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;
using RelationshipOffice.Web.Access.Circuits;

namespace RelationshipOffice.EndToEnd.Tests.Access;

/// <summary>One person at many pages, and many people at one.</summary>
public sealed class ManyPagesTests(TheOffice office, TheBrowser browser)
{
    [Fact, Expects("A circuit of"), Expects("Browser at")]
    public async Task The_twenty_first_page_of_one_person_is_refused_with_a_page_that_says_so_and_the_others_go_on()
    {
        using var guest = await office.Services.AdministratorAsync(office.Address, "many@people.example");
        await using var context = await ContextAsync(guest);
        var pages = new List<IPage>();
        for (var i = 0; i < OpenCircuits.PerPerson; i++)
        {
            pages.Add(await OpenAsync(context));
            await pages[i].Locator("main[data-interactive]").WaitForAsync();
        }

        var last = await OpenAsync(context);

        await last.WaitForURLAsync("**" + OpenCircuits.FullPage);
        await last.GetByRole(AriaRole.Heading, new() { Name = "Too many pages are open" }).WaitForAsync();
        await pages[0].GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await pages[0].GetByLabel("E-mail address").WaitForAsync();

        await pages[1].CloseAsync();
        await last.GetByRole(AriaRole.Link, new() { Name = "Open the office" }).ClickAsync();
        await last.Locator("main[data-interactive]").WaitForAsync();
    }

    [Fact, Expects("Browser at")]
    public async Task A_page_that_reconnects_as_somebody_else_begins_anew_and_shows_nothing_of_the_first()
    {
        using var first = await office.Services.AdministratorAsync(office.Address, "first-here@people.example");
        using var second = await office.Services.AdministratorAsync(office.Address, "second-here@people.example");
        await using var context = await ContextAsync(first);
        var page = await context.NewPageAsync();
        var line = await Line.OfAsync(page);
        await page.GotoAsync(new Uri(office.Address, "/administration/people").ToString());
        await page.Locator("main[data-interactive]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        await page.GetByLabel("E-mail address").FillAsync("typed-by-the-first@people.example");

        await line.CutAsync();
        await SignInAsync(context, second);
        line.Mend();

        // The browser tries again by itself, with the cookie it has by now.
        await page.GetByRole(AriaRole.Button, new() { Name = "account of second-here@people.example" }).WaitForAsync(new() { Timeout = 30_000 });
        Assert.Equal(0, await page.GetByLabel("E-mail address").CountAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "account of first-here@people.example" }).CountAsync());
    }

    [Fact, Expects("Browser at")]
    public async Task What_changed_while_the_browser_was_away_is_there_when_it_comes_back()
    {
        using var reader = await office.Services.AdministratorAsync(office.Address, "away@people.example");
        await using var context = await ContextAsync(reader);
        var page = await context.NewPageAsync();
        var line = await Line.OfAsync(page);
        await page.GotoAsync(new Uri(office.Address, "/administration/people?q=came-meanwhile").ToString());
        await page.Locator("main[data-interactive]").WaitForAsync();
        var row = page.GetByRole(AriaRole.Link, new() { Name = "came-meanwhile@people.example" });

        await line.CutAsync();
        using var other = await office.Services.AdministratorAsync(office.Address, "came-meanwhile@people.example");
        Assert.Equal(0, await row.CountAsync());
        line.Mend();

        await row.First.WaitForAsync(new() { Timeout = 30_000 });
    }

    private async Task<IPage> OpenAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(office.Address, "/administration/people").ToString());
        return page;
    }

    private async Task<IBrowserContext> ContextAsync(PlainClient guest)
    {
        var context = await browser.OpenAsync();
        context.SetDefaultTimeout(15_000);
        await SignInAsync(context, guest);
        return context;
    }

    private Task SignInAsync(IBrowserContext context, PlainClient guest) =>
        context.AddCookiesAsync([new Cookie { Name = "office", Value = guest.SignIn!.Value, Url = office.Address.ToString() }]);
}
