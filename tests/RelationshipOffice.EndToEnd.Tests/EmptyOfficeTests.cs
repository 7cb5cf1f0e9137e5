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
        await using var sasha = await browser.StrangerAsync(office, Look.Desk);
        await sasha.Page.GotoAsync(new Uri(office.Address, ThePages.Setup.Path).ToString());
        List<string> problems = [.. await sasha.LookAllWaysAsync(ThePages.Setup.Name)];
        await SetUpAsync(sasha.Page);
        await sasha.SignInAsync("sasha@people.example", Newcomers.Password);
        foreach (var (name, path) in ThePages.OfAnEmptyOffice)
        {
            await sasha.Page.GotoAsync(new Uri(office.Address, path).ToString());
            await sasha.ReadyIfLiveAsync();
            problems.AddRange(await sasha.LookAllWaysAsync(name));
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
