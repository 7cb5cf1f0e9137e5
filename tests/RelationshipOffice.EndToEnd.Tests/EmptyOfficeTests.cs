using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RelationshipOffice.Application.People;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>The first minutes of an office in which nothing is: set up by hand, and every list says what to do first.</summary>
public sealed class EmptyOfficeTests(TheBrowser browser, AnEmptyOffice office) : IClassFixture<AnEmptyOffice>
{
    [Fact]
    public async Task It_is_set_up_and_each_of_its_pages_is_fit_for_everybody()
    {
        var problems = new List<string>();
        await using var desk = await browser.StrangerAsync(office, Look.Desk);
        await using var phone = await browser.StrangerAsync(office, Look.PhoneDark);
        foreach (var visitor in new[] { desk, phone })
        {
            await visitor.Page.GotoAsync(new Uri(office.Address, ThePages.Setup.Path).ToString());
            problems.AddRange(await visitor.LookFarAsync(ThePages.Setup.Name));
        }

        await SetUpAsync(desk.Page);
        foreach (var visitor in new[] { desk, phone })
        {
            await visitor.SignInAsync("sasha@people.example", Newcomers.Password);
            foreach (var (name, path) in ThePages.OfAnEmptyOffice)
            {
                await visitor.Page.GotoAsync(new Uri(office.Address, path).ToString());
                await visitor.ReadyIfLiveAsync();
                problems.AddRange(await visitor.LookFarAsync(name));
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private async Task SetUpAsync(IPage page)
    {
        await page.GetByLabel("One-time token").FillAsync("wrong");
        await page.GetByLabel("Your organisation").FillAsync("Harbour Alliance Office");
        await page.GetByLabel("Your name").FillAsync("Sasha Setup");
        await page.GetByLabel("E-mail address").FillAsync("sasha@people.example");
        await page.GetByLabel("Password").FillAsync(Newcomers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await page.Locator("[data-code]").First.WaitForAsync();
        await page.GetByLabel("One-time token").FillAsync(office.Services.GetRequiredService<SetupToken>().Value);
        await page.GetByLabel("Password").FillAsync(Newcomers.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up" }).ClickAsync();
        await page.GetByText("Your password is set.").WaitForAsync();
    }
}
